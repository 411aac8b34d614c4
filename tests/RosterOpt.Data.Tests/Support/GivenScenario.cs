using RosterOpt.Core.Findings;
using RosterOpt.Data.Scenarios;
using Xunit;

namespace RosterOpt.Data.Tests.Support;

/// <summary>The small faultless data set of <see cref="Given"/> under the scenarios of a file.</summary>
public static class GivenScenario
{
    /// <summary>Name of the scenario file; its rows begin on line 2.</summary>
    public const string File = "what-if.csv";

    /// <summary>Builds every scenario but base. Rows are <c>scenario,action,table,where,column,value</c>.</summary>
    public static IReadOnlyList<ScenarioData> BuildAll(string rows, params (string Table, string? Text)[] tables)
    {
        using var folder = new TestFolder();
        return BuildAll(folder, rows, tables);
    }

    /// <summary>Likewise, with the files that are in the folder already.</summary>
    public static IReadOnlyList<ScenarioData> BuildAll(
        TestFolder folder,
        string rows,
        params (string Table, string? Text)[] tables
    )
    {
        Given.Write(folder, tables);
        var file = Read(folder, rows);
        Assert.False(file.Findings.HasErrors, string.Join("\n", file.Findings.All.Select(Given.Show)));
        var builder = new ScenarioBuilder(file, DataSetReader.Read(folder.Root, []).Tables, [], seed: 1);
        return [.. file.Scenarios.Where(scenario => !scenario.IsBase).Select(builder.Build)];
    }

    public static ScenarioFile Read(TestFolder folder, string rows) =>
        ScenarioFile.Read(folder.Write(File, "scenario,action,table,where,column,value\n" + rows));

    /// <summary>The rows of one table under the only scenario, which can run: cells joined by commas.</summary>
    public static string[] Rows(string table, string rows, params (string Table, string? Text)[] tables) =>
        Built(rows, tables).RowsOf(table);

    /// <summary>The only scenario, which can run.</summary>
    public static ScenarioData Built(string rows, params (string Table, string? Text)[] tables)
    {
        var data = Assert.Single(BuildAll(rows, tables));
        Assert.True(data.Fault is null, data.Fault is null ? "" : Given.Show(data.Fault));
        return data;
    }

    public static string[] RowsOf(this ScenarioData data, string table) =>
        [.. data.Tables!.Find(table)?.Rows.Select(row => string.Join(',', row.Cells)) ?? []];

    /// <summary>What is wrong with the only scenario, at the line of its last row unless another is given.</summary>
    public static Finding Fault(string rows, params (string Table, string? Text)[] tables)
    {
        var data = Assert.Single(BuildAll(rows, tables));
        Assert.NotNull(data.Fault);
        Assert.Equal((Grade.Error, File), (data.Fault.Grade, data.Fault.Table));
        return data.Fault;
    }
}
