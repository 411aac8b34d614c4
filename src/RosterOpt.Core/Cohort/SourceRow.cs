namespace RosterOpt.Core.Cohort;

/// <summary>Where a fact was read, so that a message can point at it.</summary>
/// <param name="Table">Name of the table, such as <c>students</c>.</param>
/// <param name="Line">1-based line of the CSV file or row of the sheet; 0 where the fact was not read from a file.</param>
public readonly record struct SourceRow(string Table, int Line)
{
    /// <summary>A fact that no file holds, such as a default.</summary>
    public static SourceRow None { get; } = new(string.Empty, 0);
}
