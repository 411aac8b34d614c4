namespace RosterOpt.Benchmarks.Instances;

/// <summary>Settings rows of a small instance.</summary>
internal static class SmallWeights
{
    private static readonly string[] Random20 =
    [
        "pair",
        "whole",
        "together",
        "preference",
        "stranger",
        "away",
        "move",
        "wait",
        "unanchored",
        "supporter",
        "kept",
        "worst",
    ];

    /// <summary>Rows <c>key,value</c>; none where all weights are as by default.</summary>
    public static IEnumerable<string> Rows(WeightKind kind, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return kind switch
        {
            WeightKind.Standard => [],
            WeightKind.Kept => ["kept,10", "unanchored,40"],
            WeightKind.Worst => ["worst,20", "wait,5"],
            WeightKind.Site => ["together_at,site", "supporter,10"],
            _ =>
            [
                .. Random20.Select(key => $"{key},{random.Next(1, 21)}"),
                $"isolation,{random.Next(10, 200)}",
                $"repeat_isolation,{random.Next(10, 300)}",
            ],
        };
    }
}
