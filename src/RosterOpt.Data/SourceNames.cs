using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data;

/// <summary>Which files and sheets are tables.</summary>
internal static class SourceNames
{
    /// <summary>The table a file or sheet holds; null where it is ignored, with a warning unless its name says that it is no table.</summary>
    /// <param name="kind"><c>file</c> or <c>sheet</c>.</param>
    public static TableSchema? Recognise(FindingLog log, string name, string kind)
    {
        if (TableCatalogue.Find(name) is { } schema)
        {
            return schema;
        }
        var folded = Names.FoldHeading(name);
        if (!TableCatalogue.IsComment(name) && !TableCatalogue.OwnFiles.Contains(folded, StringComparer.Ordinal))
        {
            log.Add(
                new Finding
                {
                    Grade = Grade.Warning,
                    Code = "unknown-table",
                    Table = name,
                    Message = $"There is no table {Quoted.Show(name)}; the {kind} is ignored.",
                    Remedy =
                        NearestName.Hint(name, TableCatalogue.All.Select(table => table.Name))
                        + $" Begin the name with # or _ to keep a {kind} beside the tables.",
                }
            );
        }
        return null;
    }

    public static void ReportRepeatedTable(FindingLog log, string name, string first) =>
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = "repeated-table",
                Table = name,
                Message =
                    $"{Quoted.Show(name)} and {Quoted.Show(first)} are the same table: case, spaces, _ and - do not count in names.",
                Remedy = "Rename or remove one of them.",
            }
        );
}
