using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Cli.Supervision;

/// <summary>Places, limits, wishes and what is fixed or forbidden, in a message.</summary>
internal static class RulePacking
{
    public static void Put(BinaryWriter to, Slot slot)
    {
        to.Put(slot.Index);
        to.Put(slot.Site);
        to.Put(slot.Discipline);
        to.Put(slot.Block);
        to.Put(slot.Max);
        to.Put(slot.Min);
        to.Put(slot.OpenMin);
        to.Put(slot.Requires);
        to.Put(slot.Row);
    }

    public static Slot ReadSlot(BinaryReader from) =>
        new()
        {
            Index = from.Int(),
            Site = from.Int(),
            Discipline = from.Int(),
            Block = from.Int(),
            Max = from.Int(),
            Min = from.Int(),
            OpenMin = from.Int(),
            Requires = from.Tags(),
            Row = from.Row(),
        };

    public static void Put(BinaryWriter to, SiteLimit limit)
    {
        to.Put(limit.Site);
        to.Put(limit.Block);
        to.Put(limit.Max);
        to.Put(limit.Row);
    }

    public static SiteLimit ReadSiteLimit(BinaryReader from) => new(from.Int(), from.Int(), from.Int(), from.Row());

    public static void Put(BinaryWriter to, ProgrammeLimit limit)
    {
        to.Put(limit.Site);
        to.Put(limit.Discipline);
        to.Put(limit.Block);
        to.Put(limit.Programmes);
        to.Put(limit.Max);
        to.Put(limit.Row);
    }

    public static ProgrammeLimit ReadProgrammeLimit(BinaryReader from) =>
        new(from.Int(), from.Int(), from.Int(), from.Ints(), from.Int(), from.Row());

    public static void Put(BinaryWriter to, Exclusion exclusion)
    {
        to.Put(exclusion.Row);
        to.Put(exclusion.Student);
        to.PutOptional(exclusion.Programmes);
        to.Put(exclusion.Site);
        to.Put(exclusion.Discipline);
        to.PutOptional(exclusion.Blocks);
    }

    public static Exclusion ReadExclusion(BinaryReader from) =>
        new(from.Row(), from.Int(), from.OptionalInts(), from.Int(), from.Int(), from.OptionalFlags());

    public static void Put(BinaryWriter to, Preference preference)
    {
        to.Put(preference.Row);
        to.Put(preference.Student);
        to.Put(preference.Site);
        to.Put(preference.Discipline);
        to.PutOptional(preference.Blocks);
        to.Put(preference.Score);
    }

    public static Preference ReadPreference(BinaryReader from) =>
        new(from.Row(), from.Int(), from.Int(), from.Int(), from.OptionalFlags(), from.Int());

    public static void Put(BinaryWriter to, Wish wish)
    {
        to.Put(wish.Row);
        to.Put(wish.StudentA);
        to.Put(wish.StudentB);
        to.Put(wish.Weight);
    }

    public static Wish ReadWish(BinaryReader from) => new(from.Row(), from.Int(), from.Int(), from.Int());

    public static void Put(BinaryWriter to, ApartPair pair)
    {
        to.Put(pair.Row);
        to.Put(pair.StudentA);
        to.Put(pair.StudentB);
    }

    public static ApartPair ReadApartPair(BinaryReader from) => new(from.Row(), from.Int(), from.Int());

    public static void Put(BinaryWriter to, Lock fixture)
    {
        to.Put(fixture.Row);
        to.Put(fixture.Student);
        to.Put(fixture.Block);
        to.Put(fixture.Site);
        to.Put(fixture.Discipline);
    }

    public static Lock ReadLock(BinaryReader from) => new(from.Row(), from.Int(), from.Int(), from.Int(), from.Int());

    public static void Put(BinaryWriter to, HistoryGroup group)
    {
        to.Put(group.Row);
        to.Put(group.Student);
        to.Write(group.Group);
        to.Put(group.Weeks);
    }

    public static HistoryGroup ReadHistory(BinaryReader from) =>
        new(from.Row(), from.Int(), from.ReadString(), from.Int());
}
