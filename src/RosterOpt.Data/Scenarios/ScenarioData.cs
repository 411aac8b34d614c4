using RosterOpt.Core.Findings;

namespace RosterOpt.Data.Scenarios;

/// <summary>What became of a data set under a scenario.</summary>
public sealed record ScenarioData
{
    public required Scenario Scenario { get; init; }

    /// <summary>The changed tables as text, rows numbered as in the files they will be written to; null where an action could not be done.</summary>
    public TableSet? Tables { get; init; }

    /// <summary>The changed data set as far as it could be understood; null where there are no tables.</summary>
    public DataSet? Data { get; init; }

    /// <summary>Why the scenario cannot run, at a line of the scenario file; null where it can.</summary>
    public Finding? Fault { get; init; }

    /// <summary>What the actions did beyond what was asked; fit for any log.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
