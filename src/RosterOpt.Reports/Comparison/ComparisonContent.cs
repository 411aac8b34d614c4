using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Reports.Comparison;

/// <summary>What a comparison tells: the base first, then the others in the order in which they were given.</summary>
public sealed record ComparisonContent
{
    private IReadOnlyList<ScenarioDifferences>? differences;

    /// <exception cref="ArgumentException">The list is empty.</exception>
    public ComparisonContent(IReadOnlyList<ScenarioResult> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        if (scenarios.Count == 0)
        {
            throw new ArgumentException("There is nothing to compare: the list is empty.", nameof(scenarios));
        }
        Scenarios = scenarios;
    }

    /// <summary>The base first.</summary>
    public IReadOnlyList<ScenarioResult> Scenarios { get; }

    /// <summary>What the others are compared with.</summary>
    public ScenarioResult Base => Scenarios[0];

    /// <summary>What was varied, as readers know it, such as the name of the data set; may be empty.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>
    /// True where given rosters of one data set are compared, not scenarios that were solved: then every difference is a fact and
    /// none can be chance.
    /// </summary>
    public bool AreRosters { get; init; }

    /// <summary>The trade-off that the rosters lie between; null where they were not made to show one.</summary>
    public ComparedFront? Front { get; init; }

    /// <summary>What is compared, as a heading.</summary>
    internal string Title =>
        Front is { } front ? $"Trade-off between {front.First.Name} and {front.Second.Name}"
        : AreRosters ? "Comparison of rosters"
        : "Comparison of scenarios";

    /// <summary>The word for one of those compared.</summary>
    internal string Noun => AreRosters ? "roster" : "scenario";

    /// <summary>True where at least one data set differs from that of the base, so that sums mean nothing side by side.</summary>
    internal bool IsRelative => Differences.Any(one => one.Reasons.Count > 0);

    /// <summary>Of every scenario with the base, the base with itself included, worked out once.</summary>
    internal IReadOnlyList<ScenarioDifferences> Differences =>
        differences ??= [.. Scenarios.Select(scenario => new ScenarioDifferences(this, scenario))];
}
