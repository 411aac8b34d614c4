using RosterOpt.Core.Findings;

namespace RosterOpt.Data.Scenarios;

/// <summary>One variation of a data set: rows that act on it one after the other.</summary>
/// <param name="Name">Unique in its file when folded; of a sweep with its values, such as <c>places=+1</c>.</param>
/// <param name="Rows">In file order; none for <see cref="Base"/>.</param>
public sealed record Scenario(string Name, IReadOnlyList<ScenarioRow> Rows)
{
    /// <summary>The name of the scenario in which nothing is changed.</summary>
    public const string BaseName = "base";

    /// <summary>The data set as it is.</summary>
    public static Scenario Base { get; } = new(BaseName, []);

    /// <summary>The name as it stands in the file: the same for all scenarios of a sweep.</summary>
    public string Family { get; init; } = Name;

    /// <summary>Why the scenario cannot even be begun; null for a sound one.</summary>
    public Finding? Fault { get; init; }

    /// <summary>True for the scenario in which nothing is changed.</summary>
    public bool IsBase => ReferenceEquals(this, Base);
}

/// <summary>A row of the scenario file, every cell trimmed; blank = empty.</summary>
/// <param name="Line">1-based line of the file, or row of the sheet.</param>
/// <param name="Action">What is done, as typed.</param>
/// <param name="Table">The table it is done to, as typed.</param>
/// <param name="Where">Which rows, such as <c>site=H01;discipline=surgery</c>.</param>
/// <param name="Column">Which column, as typed.</param>
/// <param name="Value">What with; of a sweep the value of this scenario.</param>
public sealed record ScenarioRow(int Line, string Action, string Table, string Where, string Column, string Value);
