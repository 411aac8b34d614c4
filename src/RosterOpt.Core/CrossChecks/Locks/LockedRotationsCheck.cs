using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Core.CrossChecks.Locks;

/// <summary>Locks of one student that ask for more rotations of a discipline, or more electives of a pool, than there are to do.</summary>
internal static class LockedRotationsCheck
{
    /// <summary>The last of the locks that ask for too much, and why.</summary>
    public static IEnumerable<(Lock Row, LockReason Reason)> Troubles(CrossCheckFacts facts)
    {
        foreach (var locks in facts.Problem.Locks.GroupBy(row => row.Student))
        {
            var student = facts.Problem.Students[locks.Key];
            var rows = locks.DistinctBy(row => row.Block).OrderBy(row => row.Block).ToList();
            foreach (var trouble in TooOften(facts, student, rows).Concat(TooManyElectives(facts, student, rows)))
            {
                yield return trouble;
            }
        }
    }

    private static IEnumerable<(Lock Row, LockReason Reason)> TooOften(
        CrossCheckFacts facts,
        Student student,
        List<Lock> rows
    )
    {
        foreach (var group in rows.GroupBy(row => row.Discipline))
        {
            var rule = facts.Problem.Programmes[student.Programme].RuleOf(group.Key);
            if (rule is null || !facts.MayTake(student, rule))
            {
                continue;
            }
            var most = rule.IsElective ? 1 : PlacementProblem.TimesToDo(student, rule);
            var needed = RotationsFor([.. group], rule.Length);
            if (needed > most)
            {
                yield return (
                    group.Last(),
                    new(
                        "locks-over-rotations",
                        $"The locks of a student take {Phrases.Count(needed, "rotation")} of a discipline of which {most} may be done.",
                        "Remove locks, or lock consecutive blocks of one rotation."
                    )
                );
            }
        }
    }

    private static IEnumerable<(Lock Row, LockReason Reason)> TooManyElectives(
        CrossCheckFacts facts,
        Student student,
        List<Lock> rows
    )
    {
        if (student.LeavesEarly)
        {
            yield break;
        }
        var programme = facts.Problem.Programmes[student.Programme];
        var electives = rows.Where(row => programme.RuleOf(row.Discipline) is { IsElective: true })
            .Where(row => !student.Completed.ContainsKey(row.Discipline))
            .GroupBy(row => programme.RuleOf(row.Discipline)!.Pool);
        foreach (var group in electives)
        {
            var most = facts.Problem.ElectivesToDo(student, group.Key);
            var needed = group.Select(row => row.Discipline).Distinct().Count();
            if (needed > most && most > 0)
            {
                yield return (
                    group.Last(),
                    new(
                        "locks-over-rotations",
                        $"The locks of a student take {Phrases.Count(needed, "elective")} of a pool of which {most} must be done.",
                        "Remove locks, or raise the count in pools."
                    )
                );
            }
        }
    }

    /// <summary>Fewest rotations of that length, each at one site, that cover the locked blocks (in order of time).</summary>
    private static int RotationsFor(List<Lock> rows, int length)
    {
        var (rotations, end, site) = (0, -1, -1);
        foreach (var row in rows)
        {
            if (row.Block >= end || row.Site != site)
            {
                (rotations, end, site) = (rotations + 1, row.Block + length, row.Site);
            }
        }
        return rotations;
    }
}
