using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.Rivals;

/// <summary>Our engine with one part off at a time; the whole one first. A new switch is one line here.</summary>
internal static class AblationCatalogue
{
    private static readonly string[] Moves =
    [
        "ChangeSite",
        "SwapSites",
        "ExchangeBlocks",
        "TradeDisciplines",
        "ExchangeElective",
        "TradeElectives",
        "JoinCompanion",
        "TradeTowardsPeer",
        "GatherPod",
        "CopyYear",
        "RecreateYears",
        "MendSlot",
        "FillGap",
    ];

    public static IReadOnlyList<IContender> All { get; } =
    [
        Without("nothing", "nothing", EngineMethods.All),
        Without("columns", "column generation", new EngineMethods { Columns = false }),
        Without("counting", "counting of interchangeable pods", new EngineMethods { Counting = false }),
        Without("repacking", "large neighbourhoods (CP-SAT)", new EngineMethods { Repacking = false }),
        Without("merging", "small places merged first", new EngineMethods { Merging = false }),
        Without("division", "large cohorts in parts", new EngineMethods { Division = false }),
        Without("exact", "exact model (CP-SAT)", new EngineMethods { ExactModel = false }),
        Without("feedback", "bounds fed back", new EngineMethods { BoundsFeedback = false }),
        Without("chains", "several chains", new EngineMethods { SeveralChains = false }),
        Without("tuned", "tuned parameters of CP-SAT", new EngineMethods { TunedSolver = false }),
        .. Moves.Select(move => Without(move, $"move {move}", new EngineMethods { MovesOff = [move] })),
    ];

    private static OurEngine Without(string name, string title, EngineMethods methods) =>
        new($"without-{name}", title, methods);
}
