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
    public static IReadOnlyList<string> Write(OutFolder target, ComparisonContent content) =>
        target.Write(into =>
        {
            WriteCsv(Path.Combine(into, CsvName), content.Scenarios);
            Fill(Path.Combine(into, ComparisonWorkbook.Name), stream => ComparisonWorkbook.Write(content, stream));
            Fill(Path.Combine(into, ComparisonPage.Name), stream => ComparisonPage.Write(content, stream));
        });

    private static void Fill(string path, Action<Stream> write)
    {
        using var stream = File.Create(path);
        write(stream);
    }

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
