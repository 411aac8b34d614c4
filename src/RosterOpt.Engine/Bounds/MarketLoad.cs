using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>What one student does in one market in any legal roster.</summary>
/// <param name="Student">Who.</param>
/// <param name="Duties">The student's duties there; at least one.</param>
/// <param name="LeastBlocks">Placements at least.</param>
/// <param name="MostBlocks">Placements at most.</param>
public sealed record MarketLoad(Student Student, IReadOnlyList<Duty> Duties, int LeastBlocks, int MostBlocks)
{
    /// <summary>Blocks that the student spends on one discipline at most.</summary>
    public int BlocksIn(int discipline) =>
        Math.Min(
            MostBlocks,
            Duties.Sum(duty =>
                duty.Rules.Where(rule => rule.Discipline == discipline)
                    .Sum(rule => rule.Length * Math.Min(duty.Most, duty.MostEach))
            )
        );

    /// <summary>By market, in the order of the students. A duty lies in one market, since pools are never cut.</summary>
    public static IReadOnlyList<IReadOnlyList<MarketLoad>> ByMarket(BoundContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var marketOf = context
            .Markets.SelectMany(market => market.Disciplines.Select(discipline => (discipline, market.Index)))
            .ToDictionary(pair => pair.discipline, pair => pair.Index);
        var loads = context.Markets.Select(_ => new List<MarketLoad>()).ToList();
        foreach (var student in context.Problem.Students)
        {
            foreach (var group in context.Duties[student.Index].GroupBy(duty => marketOf[duty.Rules[0].Discipline]))
            {
                var duties = group.ToList();
                var least = duties.Sum(duty => duty.LeastBlocks);
                var most = Math.Min(context.Loads[student.Index].MostBlocks, duties.Sum(duty => duty.MostBlocks));
                loads[group.Key].Add(new MarketLoad(student, duties, Math.Min(least, most), most));
            }
        }
        return loads;
    }
}
