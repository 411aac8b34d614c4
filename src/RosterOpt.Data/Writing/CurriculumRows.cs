using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>Writes the curriculum.</summary>
internal static class CurriculumRows
{
    public static TableBuilder Write(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Curriculum);
        foreach (var (programme, rule) in InOrder(problem))
        {
            table.Add(
                programme.Id,
                texts.Discipline(rule.Discipline),
                ProblemTexts.Number(rule.Length),
                ProblemTexts.Number(rule.Times),
                string.Join(';', rule.After.Select(texts.Discipline)),
                texts.Block(rule.Earliest),
                texts.Block(rule.Latest),
                texts.Blocks(Startable(rule.Starts)),
                rule.IsElective ? problem.Pools[rule.Pool].Id : string.Empty
            );
        }
        return table;
    }

    private static IReadOnlyList<bool>? Startable(IReadOnlyList<bool>? starts) =>
        starts is null || starts.Contains(true)
            ? starts
            : throw new ArgumentException(
                "A rule of the problem may start in no block at all; a table cannot say that.",
                nameof(starts)
            );

    /// <summary>
    /// The rules of each programme in their order, and programmes mixed so that disciplines and pools are first named in the order of
    /// their numbers, where that can be: so they keep their numbers when the table is read.
    /// </summary>
    private static IEnumerable<(Programme, CurriculumRule)> InOrder(PlacementProblem problem)
    {
        var next = new int[problem.Programmes.Count];
        var disciplines = 0;
        var pools = 0;
        while (true)
        {
            var open = problem.Programmes.Where(programme => next[programme.Index] < programme.Curriculum.Count);
            var chosen = open.OrderBy(programme => Cost(programme.Curriculum[next[programme.Index]])).FirstOrDefault();
            if (chosen is null)
            {
                yield break;
            }
            var rule = chosen.Curriculum[next[chosen.Index]++];
            disciplines = Math.Max(disciplines, rule.Discipline + 1);
            pools = Math.Max(pools, rule.Pool + 1);
            yield return (chosen, rule);
        }

        // 0: names nothing new, or the very next; more: would name something too early.
        int Cost(CurriculumRule rule) => Math.Max(0, rule.Discipline - disciplines) + Math.Max(0, rule.Pool - pools);
    }
}
