using System.Globalization;

namespace RosterOpt.Reports.Sheets;

/// <summary>Names that a workbook takes for sheets and tables.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private static readonly char[] Refused = [':', '\\', '/', '?', '*', '[', ']'];

    /// <summary>A name for a sheet that is not yet taken, whatever its case; it is added to <paramref name="taken"/>.</summary>
    /// <param name="wanted">Any text.</param>
    /// <param name="taken">Names in use; compares without case.</param>
    public static string Free(string wanted, ISet<string> taken)
    {
        var clean = string.Concat(
            wanted.Select(c => char.IsControl(c) || char.IsSurrogate(c) || Refused.Contains(c) ? '_' : c)
        );
        clean = clean.Trim().Trim('\'');
        // "History" belongs to Excel.
        clean = clean.Length == 0 || clean.Equals("History", StringComparison.OrdinalIgnoreCase) ? clean + "_" : clean;
        var name = Cut(clean, Longest);
        for (var copy = 2; !taken.Add(name); copy++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({copy})");
            name = Cut(clean, Longest - ending.Length) + ending;
        }
        return name;
    }

    /// <summary>A table name for the thing with this number.</summary>
    public static string Table(string kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}Table{number + 1}");

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..length].TrimEnd().TrimEnd('\'');
}
