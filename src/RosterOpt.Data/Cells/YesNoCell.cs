namespace RosterOpt.Data.Cells;

/// <summary><c>yes</c> or <c>no</c>, in any case.</summary>
internal static class YesNoCell
{
    /// <summary>The value; what a blank cell means where it is blank, or wrong (then with a finding).</summary>
    public static bool Read(ColumnView column, TextRow row)
    {
        var fallback = IsYes(column.Column.Default);
        if (column.TextOrNull(row) is not { } text)
        {
            return fallback;
        }
        if (IsYes(text) || IsNo(text))
        {
            return IsYes(text);
        }
        column.Report(row, text, new CellFault("not-yes-or-no", "is neither yes nor no", "Write yes or no."));
        return fallback;
    }

    public static bool IsYes(string text) => string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);

    public static bool IsNo(string text) => string.Equals(text, "no", StringComparison.OrdinalIgnoreCase);
}
