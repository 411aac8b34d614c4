using RosterOpt.Core.Cohort;
using RosterOpt.Testing;

namespace RosterOpt.Engine.Tests.Counting;

/// <summary>Small cohorts with a roster planted in them in which every pod is whole; the places are what it uses.</summary>
internal static class CountingCases
{
    /// <summary>Pods of 3–5 who do as many disciplines as there are blocks, in orders of their own; two sites a discipline.</summary>
    /// <param name="seed">Same seed, same cohort.</param>
    /// <param name="pods">Pods.</param>
    /// <param name="isLong">True where the first discipline lasts two blocks.</param>
    public static PlacementProblem Planted(int seed, int pods = 8, bool isLong = false)
    {
        const int blocks = 4;
        var random = new Random(seed);
        var builder = new ProblemBuilder().Blocks(blocks).With(settings => settings with { Move = 0 });
        var used = new Dictionary<(string Site, int Discipline, int Block), int>();
        for (var pod = 0; pod < pods; pod++)
        {
            var ids = Enumerable.Range(0, random.Next(3, 6)).Select(i => $"S{pod}-{i}").ToArray();
            builder.Students(new StudentRow { Pod = $"P{pod}" }, ids);
            var block = 0;
            foreach (var discipline in Enumerable.Range(0, isLong ? blocks - 1 : blocks).OrderBy(_ => random.Next()))
            {
                var site = $"H{discipline}-{random.Next(2)}";
                for (var left = isLong && discipline == 0 ? 2 : 1; left > 0; left--, block++)
                {
                    var key = (site, discipline, block);
                    used[key] = used.GetValueOrDefault(key) + ids.Length;
                }
            }
        }
        for (var discipline = 0; discipline < (isLong ? blocks - 1 : blocks); discipline++)
        {
            builder.Course($"D{discipline}", new CourseRow { Length = isLong && discipline == 0 ? 2 : 1 });
            builder.Site($"H{discipline}-0").Site($"H{discipline}-1");
        }
        foreach (var ((site, discipline, block), places) in used.OrderBy(entry => entry.Key))
        {
            builder.Places(site, $"D{discipline}", places, new PlacesRow { Block = $"B{block + 1}" });
        }
        return builder.Build();
    }

    /// <summary>The score of any roster that keeps all pods whole all year, moves and all else costing nothing.</summary>
    public static long WholeScore(PlacementProblem problem) =>
        problem.Pods.Sum(pod =>
            (10L * pod.Members.Count * (pod.Members.Count - 1) / 2 + 10) * problem.Blocks.Sum(block => block.Weeks)
        );
}
