using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Core.CrossChecks.Locks;

/// <summary>More students locked into a slot or a site than it takes, or both of an apart pair locked to one site.</summary>
internal sealed class LockedPlacesCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var problem = facts.Problem;
        // Of two locks for one student and block another check speaks.
        var locks = problem.Locks.DistinctBy(row => (row.Student, row.Block)).ToList();
        foreach (var group in locks.GroupBy(row => (row.Site, row.Discipline, row.Block)))
        {
            var rows = group.ToList();
            if (problem.FindSlot(group.Key.Site, group.Key.Discipline, group.Key.Block) is { Max: > 0 } slot)
            {
                foreach (var finding in OverSlot(facts, slot, rows))
                {
                    yield return finding;
                }
            }
        }
        foreach (var group in locks.GroupBy(row => (row.Site, row.Block)))
        {
            var rows = group.ToList();
            var most = facts.Limits.AtSite(group.Key.Site, group.Key.Block);
            if (rows.Count > most)
            {
                yield return Tell(problem, rows, "site", most);
            }
            foreach (var finding in Apart(problem, rows))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OverSlot(CrossCheckFacts facts, Slot slot, List<Lock> rows)
    {
        if (rows.Count > slot.Max)
        {
            yield return Tell(facts.Problem, rows, "slot", slot.Max);
        }
        foreach (var limit in facts.Limits.OfProgrammes(slot))
        {
            var counted = rows.FindAll(row => limit.Programmes.Contains(facts.Problem.Students[row.Student].Programme));
            if (counted.Count > limit.Max)
            {
                yield return Tell(facts.Problem, counted, "slot for their programmes", limit.Max);
            }
        }
    }

    private static Finding Tell(PlacementProblem problem, List<Lock> rows, string where, int most) =>
        LockFinding.Make(
            problem,
            rows[^1],
            new(
                "locks-over-places",
                $"{Phrases.Count(rows.Count, "student")} are locked into one {where} with {Phrases.Count(most, "place")}.",
                $"Remove {Phrases.Count(rows.Count - most, "lock")}, or raise max in capacity."
            )
        ) with
        {
            Confidential = string.Join("; ", rows.Select(row => LockFinding.Describe(problem, row))),
        };

    private static IEnumerable<Finding> Apart(PlacementProblem problem, List<Lock> rows)
    {
        if (problem.ApartPairs.Count == 0 || rows.Count < 2)
        {
            yield break;
        }
        var here = rows.Select(row => row.Student).ToHashSet();
        foreach (
            var pair in problem.ApartPairs.Where(pair => here.Contains(pair.StudentA) && here.Contains(pair.StudentB))
        )
        {
            yield return new Finding
            {
                Grade = Grade.Impossible,
                Code = "locks-of-apart-pair",
                Table = "peers",
                Line = pair.Row.Line,
                Message = "Two students who must be kept apart are locked to the same site in the same block.",
                Remedy = "Remove one of the locks, or the row of peers.",
                Confidential = string.Join(
                    "; ",
                    rows.Where(row => row.Student == pair.StudentA || row.Student == pair.StudentB)
                        .Select(row => LockFinding.Describe(problem, row))
                ),
            };
        }
    }
}
