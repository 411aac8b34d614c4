namespace RosterOpt.Reports.Workbooks;

/// <summary>Names of columns.</summary>
internal static class ColumnLetters
{
    /// <summary>Letters of a 1-based column: A, B, … Z, AA, AB, ….</summary>
    public static string Of(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }
        return letters;
    }
}
