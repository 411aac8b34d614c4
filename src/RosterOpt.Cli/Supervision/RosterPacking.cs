using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Cli.Supervision;

/// <summary>Rosters and baselines in a message, as lines of indices. The problem that gives them meaning is known on both sides.</summary>
internal static class RosterPacking
{
    /// <summary>Added to sites and disciplines, so that "nowhere" (−1) and "gone" (−2) are small numbers too.</summary>
    private const int Shift = 2;

    public static void PutOptional(BinaryWriter to, Roster? roster)
    {
        to.Write(roster is not null);
        if (roster is not null)
        {
            // Of several lines for one student and block the first counts: what counts nowhere comes last.
            to.PutAll([.. roster.Placements, .. roster.Surplus], Put);
        }
    }

    public static Roster? ReadOptional(BinaryReader from, PlacementProblem problem) =>
        from.ReadBoolean() ? Roster.FromLines(problem, from.All(ReadLine)) : null;

    public static void Put(BinaryWriter to, PlacementProblem problem, Baseline? baseline)
    {
        to.Write(baseline is not null);
        if (baseline is not null)
        {
            to.PutAll([.. Lines(problem, baseline)], Put);
        }
    }

    public static Baseline? ReadBaseline(BinaryReader from, PlacementProblem problem) =>
        from.ReadBoolean() ? new Baseline(problem, from.All(ReadLine)) : null;

    /// <summary>Every block of the students it knows, free ones too: they are known even where nothing is left of their year.</summary>
    private static IEnumerable<Placement> Lines(PlacementProblem problem, Baseline baseline) =>
        from student in Enumerable.Range(0, problem.Students.Count)
        where baseline.Knows(student)
        from block in Enumerable.Range(0, problem.Blocks.Count)
        let place = baseline.At(student, block)
        select new Placement(student, block, place.Site, place.Discipline);

    private static void Put(BinaryWriter to, Placement line)
    {
        to.Put(line.Student);
        to.Put(line.Block);
        to.Put(line.Site + Shift);
        to.Put(line.Discipline + Shift);
    }

    private static Placement ReadLine(BinaryReader from) =>
        new(from.Int(), from.Int(), from.Int() - Shift, from.Int() - Shift);
}
