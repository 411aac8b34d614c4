using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Supervision;

/// <summary>Weights and other settings in a message.</summary>
internal static class SettingsPacking
{
    public static void Put(BinaryWriter to, Settings settings)
    {
        int[] weights =
        [
            settings.Pair,
            settings.Whole,
            settings.Together,
            settings.Preference,
            settings.Isolation,
            settings.RepeatIsolation,
            settings.Stranger,
            settings.Unanchored,
            settings.Away,
            settings.Move,
            settings.Wait,
            settings.Change,
            settings.Supporter,
            settings.Kept,
            settings.Worst,
        ];
        foreach (var weight in weights)
        {
            to.Put(weight);
        }
        to.Put((int)settings.TogetherAt);
        to.Put(settings.PodMin);
        to.Put(settings.PodMax);
        to.Put(settings.EnoughWeeks);
        to.PutOptional(settings.MaxDisciplinesPerSite);
        to.Write(settings.SupporterTag);
        to.Put(settings.SupporterFrom);
        to.Write(settings.SoloTag);
        to.Write(settings.WaitCountsLeave);
    }

    public static Settings Read(BinaryReader from) =>
        new()
        {
            Pair = from.Int(),
            Whole = from.Int(),
            Together = from.Int(),
            Preference = from.Int(),
            Isolation = from.Int(),
            RepeatIsolation = from.Int(),
            Stranger = from.Int(),
            Unanchored = from.Int(),
            Away = from.Int(),
            Move = from.Int(),
            Wait = from.Int(),
            Change = from.Int(),
            Supporter = from.Int(),
            Kept = from.Int(),
            Worst = from.Int(),
            TogetherAt = (TogetherAt)from.Int(),
            PodMin = from.Int(),
            PodMax = from.Int(),
            EnoughWeeks = from.Int(),
            MaxDisciplinesPerSite = from.OptionalInt(),
            SupporterTag = from.ReadString(),
            SupporterFrom = from.Int(),
            SoloTag = from.ReadString(),
            WaitCountsLeave = from.ReadBoolean(),
        };
}
