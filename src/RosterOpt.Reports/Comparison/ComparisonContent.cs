namespace RosterOpt.Reports.Comparison;

/// <summary>What a comparison tells: the base first, then the others in the order in which they were given.</summary>
public sealed record ComparisonContent
{
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
}
