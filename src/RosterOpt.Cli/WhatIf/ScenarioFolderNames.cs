using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Folders of scenarios: the name itself where it is safe on every system, else something like it that no other name gives.</summary>
internal static class ScenarioFolderNames
{
    private const int Longest = 80;

    /// <summary>Beside letters and digits; all of them mean nothing to file systems.</summary>
    private const string Harmless = " -_=+%.,()&#~";

    /// <summary>Names that Windows keeps for devices, and those of files beside the folders.</summary>
    private static readonly string[] Reserved =
    [
        "con",
        "prn",
        "aux",
        "nul",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
        "comparison",
        "whatif",
        "plan",
        "commands",
    ];

    /// <summary>The folder of a scenario, whatever other scenarios there are.</summary>
    public static string Of(string scenario)
    {
        var safe = new StringBuilder();
        foreach (var c in scenario)
        {
            safe.Append(char.IsAsciiLetterOrDigit(c) || Harmless.Contains(c, StringComparison.Ordinal) ? c : '_');
        }
        var folder = safe.ToString().Trim(' ', '.');
        var stem = folder.Split('.')[0];
        if (
            folder == scenario
            && folder.Length <= Longest
            && !Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase)
        )
        {
            return folder;
        }
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Names.Fold(scenario))))[..8];
        return $"{folder[..Math.Min(folder.Length, Longest)]}-{mark}".TrimStart('-');
    }
}
