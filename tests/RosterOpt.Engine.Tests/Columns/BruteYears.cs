using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Tests.Columns;

/// <summary>Every legal year of one student by trying all places in all blocks and asking the audit: slow, and shares nothing with the engine.</summary>
internal static class BruteYears
{
    /// <summary>Rules about a year by itself; the others need the whole roster.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "under-min",
        "under-open-min",
        "over-site-places",
        "over-programme-places",
        "kept-apart",
    };

    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal)
    {
        "preference",
        "move",
        "wait",
        "away",
        "change",
    };

    /// <summary>Combinations to try before giving up.</summary>
    public const long Most = 4_000;

    /// <summary>How many combinations there are for a student.</summary>
    public static long Combinations(PlacementProblem problem, int student) =>
        problem.Blocks.Aggregate(
            1L,
            (product, block) => Math.Min(Most + 1, product * Places(problem, student, block.Index).Count)
        );

    /// <summary>The legal years as places by block, with their personal points above those of a year without placements.</summary>
    public static List<(Place[] Year, long Points)> Of(PlacementProblem problem, int student)
    {
        var found = new List<(Place[], long)>();
        var year = new Place[problem.Blocks.Count];
        var nothing = PersonalPoints(problem, Audit.Run(problem, RosterOf(problem, student, Idle(year.Length))));
        Try(0);
        return found;

        void Try(int block)
        {
            if (block == year.Length)
            {
                var audit = Audit.Run(problem, RosterOf(problem, student, year));
                if (!audit.Breaches.Any(x => !Shared.Contains(x.Rule) && Concerns(x, student)))
                {
                    found.Add(([.. year], PersonalPoints(problem, audit) - nothing));
                }
                return;
            }
            foreach (var place in Places(problem, student, block))
            {
                year[block] = place;
                Try(block + 1);
            }
        }
    }

    /// <summary>Points of the terms that a student's own year decides.</summary>
    public static long PersonalPoints(PlacementProblem problem, AuditResult audit)
    {
        _ = problem;
        return audit.Terms.Where(x => Personal.Contains(x.Name)).Sum(x => x.Points);
    }

    private static bool Concerns(Core.Rules.Breach breach, int student) =>
        breach.Student == student || breach.Student < 0;

    private static List<Place> Places(PlacementProblem problem, int student, int block)
    {
        var places = new List<Place> { Place.None };
        if (problem.Students[student].Due[block])
        {
            places.AddRange(
                problem.Slots.Where(x => x.Block == block && x.Max > 0).Select(x => new Place(x.Site, x.Discipline))
            );
        }
        return places;
    }

    private static Place[] Idle(int blocks) => [.. Enumerable.Repeat(Place.None, blocks)];

    private static Roster RosterOf(PlacementProblem problem, int student, Place[] year)
    {
        var places = Idle(problem.Students.Count * year.Length);
        year.CopyTo(places, student * year.Length);
        return Roster.FromPlaces(problem, places);
    }
}
