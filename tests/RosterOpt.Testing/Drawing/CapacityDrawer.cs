using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Draws places that hold the plan: some exactly, some with room; minimums that it reaches; limits that it keeps.</summary>
internal static class CapacityDrawer
{
    public static IReadOnlyList<Slot> Slots(Draft draft)
    {
        var slots = new List<Slot>();
        foreach (var site in draft.Sites)
        {
            foreach (var discipline in draft.Disciplines)
            {
                var used = draft.Planted.Any(x => x.What.Site == site.Index && x.What.Discipline == discipline.Index);
                var offered = used || draft.Draw.Percent(30);
                for (var block = site.From; offered && block <= site.Until; block++)
                {
                    if (Slot(draft, (site.Index, discipline.Index, block)) is { } slot)
                    {
                        slots.Add(slot with { Index = slots.Count });
                    }
                }
            }
        }
        return slots;
    }

    public static IReadOnlyList<SiteLimit> SiteLimits(Draft draft)
    {
        var limits = new List<SiteLimit>();
        foreach (var site in draft.Sites)
        {
            for (var block = site.From; block <= site.Until; block++)
            {
                if (draft.Draw.Percent(80))
                {
                    continue;
                }
                var count = draft.Planted.Count(x => x.What.Site == site.Index && x.What.Covers(block));
                limits.Add(new SiteLimit(site.Index, block, AtLeast(draft, count), SourceRow.None));
            }
        }
        return limits;
    }

    public static IReadOnlyList<ProgrammeLimit> ProgrammeLimits(Draft draft, IReadOnlyList<Slot> slots)
    {
        var limits = new List<ProgrammeLimit>();
        foreach (var slot in slots)
        {
            if (draft.Draw.Percent(85))
            {
                continue;
            }
            int[] group = [.. draft.Draw.Some(Enumerable.Range(0, draft.Curricula.Count), 60)];
            var count = draft.In(slot.Site, slot.Discipline, slot.Block).Count(x => group.Contains(x.Programme));
            if (group.Length > 0)
            {
                var max = AtLeast(draft, count);
                limits.Add(new ProgrammeLimit(slot.Site, slot.Discipline, slot.Block, group, max, SourceRow.None));
            }
        }
        return limits;
    }

    private static Slot? Slot(Draft draft, (int Site, int Discipline, int Block) at)
    {
        var draw = draft.Draw;
        List<Student> here = [.. draft.In(at.Site, at.Discipline, at.Block)];
        if (here.Count == 0 && draw.Percent(25))
        {
            return null;
        }
        var max = here.Count == 0 ? draw.Between(0, 3) : AtLeast(draft, here.Count);
        var min = draw.Percent(20) ? draw.Between(0, max) : 0;
        var openMin = draw.Percent(20) ? draw.Between(0, max) : 0;
        return new Slot
        {
            Index = 0,
            Site = at.Site,
            Discipline = at.Discipline,
            Block = at.Block,
            Max = max,
            Min = draft.Keeps(min <= here.Count) ? min : Math.Min(max, here.Count),
            OpenMin = draft.Keeps(here.Count == 0 || openMin <= here.Count) ? openMin : Math.Min(max, here.Count),
            Requires = CalendarDrawer.Tags(draft, here),
        };
    }

    private static int AtLeast(Draft draft, int count)
    {
        var fewer = Math.Max(0, count - 1);
        return draft.Draw.Percent(30) && draft.Keeps(fewer == count) ? fewer : count + draft.Draw.Pick([0, 0, 0, 1, 2]);
    }
}
