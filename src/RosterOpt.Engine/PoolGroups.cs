using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine;

/// <summary>Disciplines that belong together, because it is not known beforehand who takes which of them.</summary>
internal static class PoolGroups
{
    /// <summary>By discipline: one discipline that stands for all that share a pool of electives with it, directly or through others.</summary>
    public static int[] Of(PlacementProblem problem)
    {
        var electives = problem.Programmes.SelectMany(one => one.Curriculum).Where(rule => rule.IsElective);
        return Of(problem.Disciplines.Count, electives.GroupBy(rule => rule.Pool, rule => rule.Discipline));
    }

    /// <summary>By number below <paramref name="count"/>: one that stands for all that some groups join.</summary>
    public static int[] Of(int count, IEnumerable<IEnumerable<int>> groups)
    {
        var root = Enumerable.Range(0, count).ToArray();
        foreach (var group in groups)
        {
            var first = -1;
            foreach (var one in group)
            {
                first = first < 0 ? Find(root, one) : first;
                root[Find(root, one)] = first;
            }
        }
        return [.. root.Select((_, one) => Find(root, one))];
    }

    private static int Find(int[] root, int one)
    {
        while (root[one] != one)
        {
            one = root[one];
        }
        return one;
    }
}
