namespace RosterOpt.Benchmarks.Targets;

/// <summary>What the engine has to reach, row by row. <c>--gap 0</c> keeps it working until it has proved its roster best.</summary>
internal static class TargetCatalogue
{
    private static readonly string[] ToTheEnd = ["--gap", "0"];

    /// <summary>The published benchmark instances and their proven optima.</summary>
    public static IReadOnlyList<(string Folder, long Optimum)> Published { get; } =
    [("mss-I40_12_1", 4127), ("mss-I80_12_2", 7206), ("mss-I160_12_2", 15088), ("mss-I320_12_1", 31984)];

    public static IReadOnlyList<TargetRow> All { get; } =
    [
        new("realistic 900, no wishes", "realistic", 15, [Demand.Gap(15, 1)]) { Options = ToTheEnd },
        new(
            "realistic 900, no wishes",
            "realistic",
            60,
            [Demand.FirstRoster(2), Demand.Gap(60, 0.7), Demand.LoneBeyond(0), Demand.Memory(1.5)]
        )
        {
            Options = ToTheEnd,
        },
        new(
            "realistic 900, every table",
            "full",
            60,
            [Demand.FirstRoster(2), Demand.Gap(60, 2), Demand.LoneBeyond(3), Demand.Memory(1.5)]
        )
        {
            Options = ToTheEnd,
        },
        new("planted 900, slack 0–3 %", "planted", 10, [Demand.Solved(10)])
        {
            Seeds = 10,
            Slacks = [0, 1, 2, 3],
            IsForAll = true,
            Options = ToTheEnd,
        },
        new("generated, up to 16 × 5", "small", 30, [Demand.Solved(30, mayBeInfeasible: true)])
        {
            Students = 16,
            Seeds = 20,
            IsForAll = true,
            Options = ToTheEnd,
        },
        new("realistic 9,000, no wishes", "realistic", 120, [Demand.Gap(120, 2)])
        {
            Students = 9_000,
            Options = ToTheEnd,
        },
        new(
            "realistic 45,000, no wishes",
            "realistic",
            600,
            [Demand.FirstRoster(60), Demand.Gap(600, 3), Demand.Memory(8)]
        )
        {
            Students = 45_000,
            Seeds = 1,
            Options = ToTheEnd,
        },
    ];

    /// <summary>Students of the line that shows how the first legal roster grows.</summary>
    public static IReadOnlyList<int> Growth { get; } = [900, 2_000, 4_500, 9_000, 20_000, 45_000];
}
