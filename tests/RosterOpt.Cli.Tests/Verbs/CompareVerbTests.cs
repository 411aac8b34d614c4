using System.Text.Json;
using ClosedXML.Excel;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

public sealed class CompareVerbTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string best;
    private readonly string torn;

    public CompareVerbTests()
    {
        data = SmallCohort.WriteTo(folder);
        best = folder.Write("best.csv", SmallCohort.Best);
        torn = folder.Write("torn.csv", SmallCohort.Torn);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Metrics_stand_side_by_side_then_who_moves_and_which_pairs_change()
    {
        var run = await CommandRun.Of("compare", data, best, torn);
        var lines = run
            .Output.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("best.csv torn.csv", lines[0]);
        Assert.Equal("Rules broken none none", lines[1]);
        Assert.Contains("Time with a podmate 100.0 % 0.0 % (−100.00 pp)", lines);
        Assert.Contains("best.csv → torn.csv: 4 placements of 2 students differ.", lines);
        Assert.Contains("S2 B1 HOSPITAL: Surgery → CLINIC: Primary", lines);
        Assert.Contains(
            "best.csv → torn.csv: of podmates 0 gain 0 weeks and 2 lose 16; of all pairs 2 gain 16 weeks and 2 lose 16.",
            lines
        );
        Assert.Contains("S1 S2 podmates 8 → 0 weeks", lines);
        Assert.Contains("S1 S3 0 → 8 weeks", lines);
    }

    [Fact]
    public async Task Rosters_that_are_alike_say_so()
    {
        var run = await CommandRun.Of("compare", data, best, folder.Write("copy.csv", SmallCohort.Best));

        Assert.Contains("best.csv → copy.csv: nobody moves.", run.Output, StringComparison.Ordinal);
        Assert.Contains("no pair gains or loses weeks together.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_rules_come_first_and_do_not_stop_the_comparison()
    {
        var broken = folder.Write("broken.csv", SmallCohort.Unfinished);
        var run = await CommandRun.Of("compare", data, best, broken);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("broken.csv: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("broken: missing-discipline (1)", run.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("missing-discipline 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("S4  B2  HOSPITAL: Surgery  → not placed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_value_with_everything()
    {
        var broken = folder.Write("broken.csv", SmallCohort.Unfinished);
        var run = await CommandRun.Of("compare", data, best, torn, broken, "--json");
        var value = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(
            ["best.csv", "torn.csv", "broken.csv"],
            value.GetProperty("rosters").EnumerateArray().Select(roster => roster.GetProperty("name").GetString())
        );
        Assert.Equal(SmallCohort.BestScore, value.GetProperty("rosters")[0].GetProperty("score").GetInt64());
        Assert.Equal(
            1,
            value.GetProperty("rosters")[2].GetProperty("violations").GetProperty("missing-discipline").GetInt32()
        );
        var difference = value.GetProperty("differences")[0];
        Assert.Equal(4, difference.GetProperty("moves").GetArrayLength());
        Assert.Equal("CLINIC", difference.GetProperty("moves")[0].GetProperty("to").GetProperty("site").GetString());
        Assert.Equal(0, difference.GetProperty("pairs")[0].GetProperty("weeksAfter").GetInt32());
        Assert.Equal(
            JsonValueKind.Null,
            value.GetProperty("differences")[1].GetProperty("moves")[0].GetProperty("to").ValueKind
        );
        Assert.Contains("missing-discipline", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_and_a_page_are_written_and_replaced()
    {
        foreach (var name in new[] { "both.xlsx", "both.html", "both.xlsx", "both.html" })
        {
            var run = await CommandRun.Of("compare", data, best, torn, "--out", folder[name]);

            Assert.Equal(0, run.ExitCode);
            Assert.EndsWith($"Wrote {folder[name]}\n", run.Output, StringComparison.Ordinal);
        }
        using var book = new XLWorkbook(folder["both.xlsx"]);
        Assert.Equal(4, book.Worksheet("Who moves").Tables.Single().DataRange.RowCount());
        var page = await File.ReadAllTextAsync(folder["both.html"]);
        Assert.Contains("<h1>data: comparison of rosters</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "has to end in .xlsx or .html")]
    [InlineData("mine.html", "exists and is not")]
    [InlineData("best.csv", "has to end in .xlsx or .html")]
    public async Task A_place_that_does_not_suit_is_refused_before_any_work(string name, string reason)
    {
        folder.Write("mine.html", "<html>My own page</html>");
        var run = await CommandRun.Of("compare", data, best, torn, "--out", folder[name]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("<html>My own page</html>", await File.ReadAllTextAsync(folder["mine.html"]));
    }

    [Fact]
    public async Task One_roster_alone_is_wrong_usage()
    {
        var run = await CommandRun.Of("compare", data, best);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("two rosters or more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_of_another_data_set_is_refused()
    {
        var other = folder.Write("other.csv", SmallCohort.Best.Replace("S1", "X1", StringComparison.Ordinal));
        var run = await CommandRun.Of("compare", data, best, other);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("other.csv cannot be understood with this data set", run.Error, StringComparison.Ordinal);
    }
}
