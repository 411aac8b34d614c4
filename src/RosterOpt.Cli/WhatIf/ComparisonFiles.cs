using RosterOpt.Cli.Outputs;
using RosterOpt.Data;
using RosterOpt.Data.Tables;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Writes the comparison of all scenarios into their folder.</summary>
internal static class ComparisonFiles
{
    private const string CsvName = "comparison.csv";

    /// <summary>Writes every form of it.</summary>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> Write(OutFolder target, IReadOnlyList<ScenarioResult> results) =>
        target.Write(into => WriteCsv(Path.Combine(into, CsvName), results));

    private static void WriteCsv(string path, IReadOnlyList<ScenarioResult> results)
    {
        var headings = ComparisonCsv.Headings;
        var rows = ComparisonCsv.Rows(results).Select((cells, index) => new TextRow(index + 2, cells));
        CsvFile.Write(path, new TextTable("comparison", headings, [.. rows]), Schema(headings));
    }

    /// <summary>Names and messages are text; everything else is a number, whose sign is no formula.</summary>
    private static TableSchema Schema(IReadOnlyList<string> headings) =>
        new(
            "comparison",
            [
                .. headings.Select(heading => new Column(
                    heading,
                    heading is "scenario" or "status" or "message" ? ColumnKind.Text : ColumnKind.Number
                )),
            ]
        );
}
