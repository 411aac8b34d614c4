namespace RosterOpt.Data.Csv;

/// <summary>
/// Keeps spreadsheets from running text as a formula: a text cell that, after any leading apostrophes, begins with <c>= + - @</c>,
/// tab or CR gets one more apostrophe when it is written to CSV and loses one when it is read.
/// </summary>
internal static class ApostropheRule
{
    public static string Escape(string text) => LooksLikeFormula(text) ? "'" + text : text;

    public static string Unescape(string text) =>
        text.Length > 0 && text[0] == '\'' && LooksLikeFormula(text) ? text[1..] : text;

    private static bool LooksLikeFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
    }
}
