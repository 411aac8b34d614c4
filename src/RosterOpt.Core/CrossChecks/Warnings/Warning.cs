using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>Makes warnings.</summary>
internal static class Warning
{
    public static Finding Make(string code, SourceRow row, string column, string message) =>
        new()
        {
            Grade = Grade.Warning,
            Code = code,
            Table = row.Table ?? string.Empty,
            Line = row.Line,
            Column = column,
            Message = message,
        };
}
