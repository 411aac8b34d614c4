using System.Text.Json;
using ClosedXML.Excel;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

/// <summary>The workbook read back against what <c>audit --json</c> says of the same files.</summary>
public sealed class ReportFiguresTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_figure_is_that_of_audit_in_json()
    {
        var data = SmallCohort.WriteTo(folder);
        var baseline = folder.Write("baseline.csv", SmallCohort.Best);
        foreach (var roster in new[] { SmallCohort.Best, SmallCohort.Torn, SmallCohort.Unfinished })
        {
            var path = folder.Write("roster.csv", roster);
            string[] more = ["--baseline", baseline, "--set", "kept=3", "--set", "worst=2", "--set", "wait=1"];

            var audit = await CommandRun.Of(["audit", data, path, "--json", .. more]);
            var report = await CommandRun.Of(["report", data, path, "--out", folder["report.xlsx"], .. more]);

            Assert.Equal(0, report.ExitCode);
            using var json = JsonDocument.Parse(audit.Output);
            using var book = new XLWorkbook(folder["report.xlsx"]);
            AssertSummary(json.RootElement, book.Worksheet("Summary"));
            AssertPages(json.RootElement, book);
        }
    }

    private static void AssertSummary(JsonElement audit, IXLWorksheet summary)
    {
        var measures = Rows(summary, "Measures").ToDictionary(row => row.Cell(4).GetString(), row => row.Cell(2));
        var names = audit.GetProperty("metrics").EnumerateObject().Where(one => one.Name != "byProgramme").ToList();
        Assert.Equal(names.Select(one => one.Name), measures.Keys);
        Assert.All(names, one => AssertFigure(one.Value, measures[one.Name]));
        var terms = Rows(summary, "Score")
            .ToDictionary(row => row.Cell(1).GetString().Split(' ')[0], row => row.Cell(2));
        Assert.All(audit.GetProperty("terms").EnumerateObject(), term => AssertFigure(term.Value, terms[term.Name]));
        AssertFigure(audit.GetProperty("score"), terms["Score"]);
    }

    /// <summary>Figures that other sheets repeat by their own rows.</summary>
    private static void AssertPages(JsonElement audit, XLWorkbook book)
    {
        var metrics = audit.GetProperty("metrics");
        var blocks = Rows(book.Worksheet("Blocks"), "Blocks").ToList();
        Assert.Equal(metrics.GetProperty("studentBlocks").GetInt32(), blocks.Sum(row => row.Cell(6).GetDouble()));
        Assert.Equal(
            metrics.GetProperty("strangerStudentBlocks").GetInt32(),
            blocks.Sum(row => row.Cell(10).GetDouble())
        );
        Assert.Equal(
            metrics.GetProperty("isolatedStudentBlocks").GetInt32(),
            blocks.Sum(row => row.Cell(11).GetDouble())
        );
        Assert.Equal(
            metrics.GetProperty("podIntegrity").GetDouble(),
            blocks.Sum(row => row.Cell(8).GetDouble()) / blocks.Sum(row => row.Cell(7).GetDouble()),
            6
        );
        Assert.Equal(
            metrics.GetProperty("isolatedStudentBlocks").GetInt32(),
            book.Worksheet("Isolation").Tables.Sum(table => table.DataRange.RowCount())
        );
        Assert.Equal(
            metrics.GetProperty("changedStudentBlocks").GetInt32(),
            book.Worksheet("Changes").Tables.Sum(table => table.DataRange.RowCount())
        );
        var broken = audit.GetProperty("violations").EnumerateObject().Sum(rule => rule.Value.GetInt32());
        Assert.Equal(broken > 0, book.Worksheets.First().Name == "Findings");
        Assert.Equal(
            broken,
            book.Worksheets.Where(sheet => sheet.Name == "Findings")
                .Sum(sheet => Rows(sheet, "Findings").Sum(row => row.Cell(2).GetDouble()))
        );
    }

    private static void AssertFigure(JsonElement expected, IXLCell cell)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Equal("n/a", cell.GetString());
        }
        else
        {
            Assert.Equal(expected.GetDouble(), cell.GetDouble(), 9);
        }
    }

    private static IEnumerable<IXLRangeRow> Rows(IXLWorksheet sheet, string table) =>
        sheet.Tables.Single(one => one.Name == table).DataRange.Rows().Cast<IXLRangeRow>();
}
