using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Data.Tables;

namespace RosterOpt.Cli.Frontier;

/// <summary>What tells one search of a front from another.</summary>
internal static class FrontKeys
{
    /// <summary>Every setting in the order of the catalogue.</summary>
    public static string Of(Settings settings) =>
        string.Join(' ', SettingsCatalogue.All.Select(setting => setting.Get(settings)));

    /// <summary>SHA-256 of a roster's lines; empty without one.</summary>
    public static string Of(PlacementProblem problem, Roster? roster)
    {
        if (roster is null)
        {
            return string.Empty;
        }
        var lines = RosterFile.ToTable(problem, roster).Rows.Select(row => string.Join(',', row.Cells));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
