using System.Globalization;

namespace RosterOpt.Reports.Editions;

/// <summary>Names for files out of identifiers, safe on every system.</summary>
internal static class FileNames
{
    private const int Longest = 80;
    private const string Ending = ".xlsx";

    /// <summary>Names that Windows keeps for devices.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A file name that is not yet taken, whatever its case; it is added to <paramref name="taken"/>.</summary>
    public static string Free(string id, ISet<string> taken)
    {
        var clean = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' ? c : '_'))
            .Trim(' ', '.');
        clean = clean.Length > Longest ? clean[..Longest].TrimEnd(' ', '.') : clean;
        if (clean.Length == 0 || Devices.Contains(clean.Split('.')[0]))
        {
            clean = "_" + clean;
        }
        var name = clean + Ending;
        for (var copy = 2; !taken.Add(name); copy++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{clean} ({copy}){Ending}");
        }
        return name;
    }
}
