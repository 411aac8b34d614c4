using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Rivals.Office;
using RosterOpt.Benchmarks.Rivals.Plain;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.Rivals;

/// <summary>Everybody who takes part, ours first. A new one is one file and one line here.</summary>
internal static class ContenderCatalogue
{
    public static IReadOnlyList<IContender> All { get; } =
    [
        new OurEngine("ours", "RosterOpt", EngineMethods.All),
        new AlphabeticalFirstFit(),
        new BlockFlow(),
        new PlainCpSat(),
        new PlainMip("scip", "SCIP"),
        new PlainMip("cbc", "CBC"),
    ];

    /// <summary>The contender of that name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static IContender Find(string name) =>
        All.Concat(AblationCatalogue.All).FirstOrDefault(one => one.Name == name)
        ?? throw new UsageException(
            $"There is no contender '{name}': {string.Join(", ", All.Select(one => one.Name))}."
        );
}
