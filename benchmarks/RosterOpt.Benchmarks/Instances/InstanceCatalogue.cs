using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>A kind of generated data.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Purpose">What it is for, in a sentence.</param>
/// <param name="Build">Makes one of so many students from a seed; the last is the slack in percent, or null for the kind's own.</param>
internal sealed record InstanceKind(string Name, string Purpose, Func<int, int, int?, TableSet> Build);

/// <summary>Every kind of data that benchmarks run on. A new one is one file and one line here.</summary>
internal static class InstanceCatalogue
{
    public static IReadOnlyList<InstanceKind> All { get; } =
    [
        new(
            "realistic",
            "Two programmes in pods of 3–5, practices of 1–4 places, electives; no wishes, locks or minimums.",
            (students, seed, slack) => ProblemTables.From(RealisticInstance.Build(students, seed, slack ?? 8))
        ),
        new("full", "Every table of the data format in realistic density.", Planted(CohortShape.Full)),
        new("packing", "Pods of 3 and 5, practices of 2 and 4, 1 % of places to spare.", Planted(CohortShape.Packing)),
        new("minimums", "A third of the slots must be as full as planted.", Planted(CohortShape.Minimums)),
        new("histories", "Most pods have members with another year than the rest.", Planted(CohortShape.Histories)),
        new(
            "planted",
            "The optimum is known: every pod whole.",
            (students, seed, slack) =>
                ProblemTables.From(PlantedInstance.Build(new PlantedShape(students, seed, slack ?? 0)).Problem)
        ),
        new("small", "Up to 16 students, for the exact model.", (_, seed, _) => FirstPossible(seed)),
    ];

    /// <summary>The kind of that name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static InstanceKind Find(string name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new UsageException(
            $"There is no kind '{name}'. The kinds are {string.Join(", ", All.Select(kind => kind.Name))}."
        );

    /// <summary>Small draws may be refused by the cross checks: then the seed's next draw.</summary>
    private static TableSet FirstPossible(int seed)
    {
        const int Step = 1_000_003;
        var tables = SmallInstance.Build(seed);
        while (DataSetReader.Understand(tables, []).Findings is { HasImpossible: true } or { HasErrors: true })
        {
            seed = unchecked(seed + Step);
            tables = SmallInstance.Build(seed);
        }
        return tables;
    }

    private static Func<int, int, int?, TableSet> Planted(Func<int, int, CohortShape> shapeOf) =>
        (students, seed, slack) =>
        {
            var shape = shapeOf(students, seed);
            var cohort = CohortInstance.Create(shape with { SlackPercent = slack ?? shape.SlackPercent });
            return ProblemTables.From(cohort.Problem);
        };
}
