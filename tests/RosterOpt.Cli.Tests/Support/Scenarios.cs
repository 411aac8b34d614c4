using System.Text.Json;
using RosterOpt.Data;
using RosterOpt.Data.Tables;
using CsvCells = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>Scenario files, and what became of them.</summary>
internal static class Scenarios
{
    public static string Write(TempFolder folder, string rows, string name = "scenarios.csv") =>
        folder.Write(name, "scenario,action,table,where,column,value\n" + rows);

    /// <summary>The rows of comparison.csv, heading → cell.</summary>
    public static IReadOnlyList<CsvCells> Comparison(string path)
    {
        var schema = new TableSchema("comparison", []) { WarnsOfUnknownColumns = false };
        var (table, _) = CsvFile.Read(path, schema);
        return
        [
            .. table!.Rows.Select(row =>
                (CsvCells)
                    table
                        .Headings.Zip(row.Cells)
                        .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            ),
        ];
    }

    public static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
