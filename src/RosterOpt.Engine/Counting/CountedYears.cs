namespace RosterOpt.Engine.Counting;

/// <summary>The counts of one class in one region: how many pods start which discipline in which block.</summary>
/// <param name="Class">Number of the class.</param>
/// <param name="Region">Number of the region.</param>
/// <param name="Pods">The pods that share the counts.</param>
/// <param name="Starts">By discipline × blocks + block.</param>
internal sealed record CountedYears(int Class, int Region, IReadOnlyList<int[]> Pods, int[] Starts)
{
    /// <summary>Reads them off a state; the pods of a class are dealt out to its regions.</summary>
    public static IReadOnlyList<CountedYears> Of(CountingProblem problem, CountingState state)
    {
        var blocks = problem.Problem.Blocks;
        var starts = new Dictionary<(int Class, int Region), int[]>();
        foreach (var cell in problem.LiveCells)
        {
            foreach (var k in state.UnitsOf(cell))
            {
                var key = (k, problem.RegionOf(cell));
                if (!starts.TryGetValue(key, out var counts))
                {
                    starts[key] = counts = new int[problem.Problem.Disciplines * blocks];
                }
                counts[(problem.DisciplineOf(cell) * blocks) + problem.StartOf(cell)]++;
            }
        }
        var found = new List<CountedYears>();
        var dealt = new int[problem.Classes.Count];
        foreach (var ((k, region), counts) in starts.OrderBy(entry => entry.Key))
        {
            var one = problem.Classes[k];
            var pods = problem.Regions == 1 ? one.Pods.Count : (int)Math.Round((double)counts.Sum() / one.Rotations);
            found.Add(new CountedYears(k, region, [.. one.Pods.Skip(dealt[k]).Take(pods)], counts));
            dealt[k] += pods;
        }
        return found;
    }
}
