using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student does exactly as many different electives of each pool as are still to do, unless the student leaves early. An elective
/// that was completed earlier does not count again. Counted: (student, pool).
/// </summary>
public sealed class PoolCount : IHardRule
{
    public string Name => "pool-count";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var done = new RotationCount(facts);
        var pools = new (int Done, int Had)[facts.Problem.Pools.Count];
        foreach (var student in facts.Problem.Students)
        {
            if (student.LeavesEarly)
            {
                continue;
            }
            done.Read(student.Index);
            CountByPool(facts.Problem, student, done, pools);
            for (var pool = 0; pool < pools.Length; pool++)
            {
                var wanted = Math.Max(0, student.PoolCounts.GetValueOrDefault(pool) - pools[pool].Had);
                if (pools[pool].Done != wanted)
                {
                    yield return Breach(facts.Problem, (student, pool), pools[pool], wanted);
                }
            }
        }
    }

    private static void CountByPool(
        PlacementProblem problem,
        Student student,
        RotationCount done,
        (int Done, int Had)[] pools
    )
    {
        Array.Clear(pools);
        foreach (var rule in problem.Programmes[student.Programme].Curriculum)
        {
            if (!rule.IsElective)
            {
                continue;
            }
            var (chosen, had) = pools[rule.Pool];
            pools[rule.Pool] = student.Completed.ContainsKey(rule.Discipline)
                ? (chosen, had + 1)
                : (chosen + (done.Of(rule.Discipline) > 0 ? 1 : 0), had);
        }
    }

    private Breach Breach(PlacementProblem problem, (Student Who, int Pool) at, (int Done, int Had) found, int wanted)
    {
        var pool = problem.Pools[at.Pool].Id;
        var named = $"{at.Who.Id} has {BreachText.Count(found.Done, "elective")} of pool {pool} instead of {wanted}.";
        var confidential = found.Had > 0;
        var kept = $"A student has more or fewer electives of pool {pool} than are still to do.";
        return new Breach(Name, 1, confidential ? kept : named)
        {
            Student = at.Who.Index,
            IsConfidential = confidential,
            Confidential = confidential ? named : string.Empty,
        };
    }
}
