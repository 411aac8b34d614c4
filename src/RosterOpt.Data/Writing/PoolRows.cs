using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>Writes how many electives are wanted: what most students of a programme want, then the students who want another number.</summary>
internal static class PoolRows
{
    public static TableBuilder Write(PlacementProblem problem, ProblemTexts texts)
    {
        var table = new TableBuilder(TableCatalogue.Pools);
        var usual = new int[problem.Programmes.Count, problem.Pools.Count];
        foreach (var cohort in problem.Students.GroupBy(student => student.Programme).OrderBy(cohort => cohort.Key))
        {
            foreach (var pool in problem.Pools)
            {
                var counts = cohort.GroupBy(student => student.PoolCounts.GetValueOrDefault(pool.Index));
                var count = counts.OrderByDescending(same => same.Count()).ThenBy(same => same.Key).First().Key;
                usual[cohort.Key, pool.Index] = count;
                if (count > 0)
                {
                    table.Add(problem.Programmes[cohort.Key].Id, string.Empty, pool.Id, ProblemTexts.Number(count));
                }
            }
        }
        foreach (var student in problem.Students)
        {
            foreach (var pool in problem.Pools)
            {
                var count = student.PoolCounts.GetValueOrDefault(pool.Index);
                if (count != usual[student.Programme, pool.Index])
                {
                    table.Add(string.Empty, texts.Student(student.Index), pool.Id, ProblemTexts.Number(count));
                }
            }
        }
        return table;
    }
}
