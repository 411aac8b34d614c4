namespace RosterOpt.Reports.Comparison.Fronts;

/// <summary>A trade-off front among compared rosters.</summary>
public sealed record ComparedFront
{
    /// <param name="first">What the front begins with the most of.</param>
    /// <param name="second">What it ends with the most of.</param>
    /// <param name="rosters">All that are compared, the base first; those without a roster have no place on the front.</param>
    public ComparedFront(FrontAxis first, FrontAxis second, IReadOnlyList<ScenarioResult> rosters)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(rosters);
        (First, Second, Rosters) = (first, second, rosters);
        Figures = [.. rosters.Select(Figure)];
        var placed = Enumerable.Range(0, rosters.Count).Where(one => Figures[one] is not null).ToList();
        var path = FrontPath.Of([.. placed.Select(one => Oriented(Figures[one]!.Value))]);
        Path = [.. path.Select(one => placed[one])];
        Steps = [.. Path.Zip(Path.Skip(1), Step)];
    }

    public FrontAxis First { get; }

    public FrontAxis Second { get; }

    /// <summary>All that are compared.</summary>
    public IReadOnlyList<ScenarioResult> Rosters { get; }

    /// <summary>Both figures of each, as readers see them; null without a roster or without a value.</summary>
    public IReadOnlyList<(double First, double Second)?> Figures { get; }

    /// <summary>Positions of the rosters that none beats, from the most of the first to the most of the second.</summary>
    public IReadOnlyList<int> Path { get; }

    /// <summary>From each of these to the next: one fewer than there are.</summary>
    public IReadOnlyList<FrontStep> Steps { get; }

    /// <summary>A roster that has at least as much of both as this one and more of one; null for those on the front.</summary>
    public ScenarioResult? Beats(int roster) =>
        Figures[roster] is { } figures
            ? Path.Where(one => Oriented(Figures[one]!.Value).Dominates(Oriented(figures)))
                .Select(one => Rosters[one])
                .FirstOrDefault()
            : null;

    private FrontValue Oriented((double First, double Second) figures) =>
        new(First.Oriented(figures.First), Second.Oriented(figures.Second));

    private (double, double)? Figure(ScenarioResult one) =>
        one is { Problem: { } problem, Roster: { } roster }
        && First.Value(problem, roster) is { } first
        && Second.Value(problem, roster) is { } second
            ? (first, second)
            : null;

    private FrontStep Step(int from, int to)
    {
        var (before, after) = (Figures[from]!.Value, Figures[to]!.Value);
        return new FrontStep(from, to, after.First - before.First, after.Second - before.Second);
    }
}

/// <summary>From one roster of a front to its neighbour: less of the first figure for more of the second.</summary>
/// <param name="From">Position of the roster with more of the first.</param>
/// <param name="To">Position of the roster with more of the second.</param>
/// <param name="FirstChange">What becomes of the first figure, as readers see it.</param>
/// <param name="SecondChange">What becomes of the second.</param>
public sealed record FrontStep(int From, int To, double FirstChange, double SecondChange)
{
    /// <summary>What one more of the first figure costs of the second, between these two: never below 0.</summary>
    public double Rate => Math.Abs(SecondChange / FirstChange);
}
