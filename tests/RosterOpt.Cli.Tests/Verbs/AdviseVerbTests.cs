using System.Text.Json;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

public sealed class AdviseVerbTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string torn;

    public AdviseVerbTests()
    {
        data = SmallCohort.WriteTo(folder);
        torn = folder.Write("torn.csv", SmallCohort.Torn);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_real_process_advises_and_exits_with_0()
    {
        var roster = folder.Write("alone.csv", Alone);

        var run = await ToolProcess.Run("advise", Narrow(), roster, "--time", "60s", "--workers", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("HOSPITAL", run.Output, StringComparison.Ordinal);
        AssertNobodyIsNamed(run.Output + run.Error);
    }

    [Fact]
    public async Task Json_is_one_value_with_the_gains()
    {
        var roster = folder.Write("alone.csv", Alone);

        var run = await CommandRun.Of("advise", Narrow(), roster, "--deterministic", "--work", "30", "--json");
        var value = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(0, run.ExitCode);
        var best = value.GetProperty("places")[0];
        Assert.Equal("HOSPITAL", best.GetProperty("site").GetString());
        Assert.Equal("Surgery", best.GetProperty("discipline").GetString());
        Assert.Equal(JsonValueKind.Null, value.GetProperty("seconds").ValueKind);
        AssertNobodyIsNamed(run.Output);
    }

    [Fact]
    public async Task The_same_work_gives_the_same_bytes()
    {
        string[] Args(string name) =>
            [
                "advise",
                data,
                torn,
                "--deterministic",
                "--work",
                "20",
                "--workers",
                "2",
                "--json",
                "--out",
                folder[name],
            ];

        var first = await CommandRun.Of(Args("one.xlsx"));
        var second = await CommandRun.Of(Args("two.xlsx"));

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(
            await File.ReadAllBytesAsync(folder["one.xlsx"]),
            await File.ReadAllBytesAsync(folder["two.xlsx"])
        );
    }

    [Fact]
    public async Task The_workbook_is_valid_and_names_nobody()
    {
        var file = folder["places.xlsx"];

        var run = await CommandRun.Of("advise", Narrow(), folder.Write("alone.csv", Alone), "--out", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Wrote {file}", run.Output, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        using var workbook = new XLWorkbook(file);
        AssertNobodyIsNamed(
            string.Join(
                '\n',
                workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString())
            )
        );
    }

    [Fact]
    public async Task A_roster_in_places_that_are_not_offered_is_told_which_and_exits_with_1()
    {
        var roster = folder.Write(
            "together.csv",
            Alone
                .Replace("S2,B2,H", "S2,B1,H", StringComparison.Ordinal)
                .Replace("S2,B1,C", "S2,B2,C", StringComparison.Ordinal)
        );

        var run = await CommandRun.Of("advise", Narrow(), roster, "--deterministic", "--work", "20");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("over-capacity", run.Error, StringComparison.Ordinal);
        Assert.Contains("as if they were", run.Error, StringComparison.Ordinal);
        Assert.Contains("HOSPITAL", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_no_place_mends_is_not_advised()
    {
        var roster = folder.Write("unfinished.csv", SmallCohort.Unfinished);

        var run = await CommandRun.Of("advise", data, roster, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing-discipline", run.Error, StringComparison.Ordinal);
        Assert.Contains("no place mends", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(run.Output).RootElement.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task A_path_that_is_missing_or_an_out_that_is_read_is_wrong_usage()
    {
        Assert.Equal(2, (await CommandRun.Of("advise", data, folder["none.csv"])).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("advise", data, torn, "--out", torn)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("advise", data, torn, "--top", "0")).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("advise", data, torn, "--gap", "1%")).ExitCode);
    }

    /// <summary>Two podmates who are never together, and each alone in both blocks.</summary>
    private const string Alone = """
        student,block,site,discipline
        S1,B1,HOSPITAL,Surgery
        S1,B2,CLINIC,Primary
        S2,B2,HOSPITAL,Surgery
        S2,B1,CLINIC,Primary

        """;

    /// <summary>One pod of two, and one place only in surgery: they cannot be there together.</summary>
    private string Narrow() =>
        SmallCohort.WriteTo(
            folder,
            "narrow",
            ("HOSPITAL,Surgery,2", "HOSPITAL,Surgery,1"),
            ("S3,Cleo,P2,\nS4,Dan,P2,\n", string.Empty)
        );

    private static void AssertNobodyIsNamed(string text)
    {
        foreach (var name in new[] { "Ada", "Ben", "Cleo", "Dan", "secret", "S1", "S2" })
        {
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        }
    }
}
