using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Draws blocks of unequal length, with gaps and breaks, and the sites.</summary>
internal static class CalendarDrawer
{
    public const int AreaCount = 3;

    private static readonly int[] DayCounts = [4, 5, 7, 8, 12, 14, 15, 21];

    public static void Fill(Draft draft)
    {
        var draw = draft.Draw;
        var count = draw.Between(Math.Min(2, draft.Size.Blocks), draft.Size.Blocks);
        var equal = draw.Percent(40);
        var start = new DateOnly(2027, 1, 4);
        for (var index = 0; index < count; index++)
        {
            var end = start.AddDays((equal ? 7 : draw.Pick(DayCounts)) - 1);
            draft.Blocks.Add(
                new Block
                {
                    Index = index,
                    Id = $"B{index + 1}",
                    Start = start,
                    End = end,
                    BreakAfter = draw.Percent(15),
                }
            );
            start = end.AddDays(draw.Between(1, 4));
        }
        var sites = draw.Between(1, draft.Size.Sites);
        for (var index = 0; index < sites; index++)
        {
            draft.Sites.Add(
                new Site
                {
                    Index = index,
                    Id = $"H{index + 1}",
                    Area = draw.Percent(60) ? draw.Between(0, AreaCount - 1) : -1,
                    IsSocial = draw.Percent(85),
                    Until = count - 1,
                }
            );
        }
    }

    /// <summary>Closes sites in blocks that the plan does not need, and asks for tags.</summary>
    public static void Restrict(Draft draft)
    {
        var draw = draft.Draw;
        foreach (var site in draft.Sites.ToList())
        {
            var used = draft.Planted.Where(x => x.What.Site == site.Index).ToList();
            var (from, until) = (0, draft.Blocks.Count - 1);
            if (draw.Percent(20))
            {
                from = draw.Between(0, until);
                until = draw.Between(from, until);
                if (!draft.Keeps(used.TrueForAll(x => x.What.Start >= from && x.What.End - 1 <= until)))
                {
                    (from, until) = (0, draft.Blocks.Count - 1);
                }
            }
            draft.Sites[site.Index] = site with
            {
                From = from,
                Until = until,
                Requires = Tags(draft, [.. used.Select(x => x.Who)]),
            };
        }
    }

    /// <summary>Mostly nothing, else tags that <paramref name="concerned"/> can meet.</summary>
    public static TagRequirement Tags(Draft draft, IReadOnlyList<Student> concerned)
    {
        var draw = draft.Draw;
        if (draw.Percent(75))
        {
            return TagRequirement.None;
        }
        var needed = draw.Some(CohortDrawer.Tags, 25).ToFrozenSet();
        var forbidden = draw.Some(CohortDrawer.Tags, 25).Where(tag => !needed.Contains(tag)).ToFrozenSet();
        var requires = new TagRequirement(needed, forbidden);
        return draft.Keeps(concerned.All(student => requires.IsMetBy(student.Tags))) ? requires : TagRequirement.None;
    }
}
