using System.Text.Json;
using ClosedXML.Excel;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

/// <summary>validate, audit, report and sample: nothing is solved.</summary>
public sealed class CheckingVerbsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sound_data_set_validates()
    {
        var run = await CommandRun.Of("validate", SmallCohort.WriteTo(folder));

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("0 errors, 0 impossible, 0 warnings\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Findings_are_the_result_of_validate_and_point_at_file_line_and_column()
    {
        var data = SmallCohort.WriteTo(folder, "data", ("CLINIC,Primary,2", "CLINIK,Primary,two"));

        var run = await CommandRun.Of("validate", data);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"(?m)^capacity\.csv:3: site: error: .*CLINIK", run.Output);
        Assert.Matches(@"(?m)^capacity\.csv:3: max: error: ", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Impossible_data_fail_validate_and_are_infeasible_to_allocate_but_can_be_audited()
    {
        var data = SmallCohort.WriteTo(folder, "data", ("HOSPITAL,Surgery,2", "HOSPITAL,Surgery,1"));
        var roster = folder.Write("roster.csv", SmallCohort.Best);

        var validate = await CommandRun.Of("validate", data);
        var allocate = await CommandRun.Of("allocate", data, "--out", folder["out"]);
        var audit = await CommandRun.Of("audit", data, roster);

        Assert.Equal(1, validate.ExitCode);
        Assert.Contains(": impossible: ", validate.Output, StringComparison.Ordinal);
        Assert.Equal(3, allocate.ExitCode);
        Assert.Contains(": impossible: ", allocate.Output, StringComparison.Ordinal);
        Assert.Equal(["summary.json"], folder.Names("out"));
        Assert.Equal(1, audit.ExitCode);
        Assert.Contains("over-capacity", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_verbs_do_not_work_on_errors_and_say_why_on_stderr()
    {
        var data = SmallCohort.WriteTo(folder, "data", ("B2,2027-02-01", "B2,02/03/2026"));
        var roster = folder.Write("roster.csv", SmallCohort.Best);

        foreach (
            var args in new string[][]
            {
                ["allocate", data, "--out", folder["out"]],
                ["audit", data, roster, "--out", folder["out"]],
                ["report", data, roster, "--out", folder["report.xlsx"]],
            }
        )
        {
            var run = await CommandRun.Of(args);

            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.Contains("blocks.csv:3: start: error: ", run.Error, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(folder["out"]));
        Assert.False(File.Exists(folder["report.xlsx"]));
    }

    [Fact]
    public async Task Validate_prints_one_json_value()
    {
        var data = SmallCohort.WriteTo(folder, "data", ("CLINIC,Primary,2", "CLINIC,Primary,two"));

        var run = await CommandRun.Of("validate", data, "--json");

        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var finding = document.RootElement.GetProperty("findings")[0];
        Assert.Equal("error", finding.GetProperty("grade").GetString());
        Assert.Equal(3, finding.GetProperty("line").GetInt32());
        Assert.Equal("max", finding.GetProperty("column").GetString());
        Assert.True(document.RootElement.GetProperty("errors").GetInt32() > 0);
    }

    [Fact]
    public async Task Audit_measures_a_legal_roster()
    {
        var data = SmallCohort.WriteTo(folder);

        var run = await CommandRun.Of(
            "audit",
            data,
            folder.Write("r.csv", SmallCohort.Best),
            "--out",
            folder["out"],
            "--json"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(folder["out/summary.json"]), run.Output);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("audited", document.RootElement.GetProperty("status").GetString());
        Assert.Equal(SmallCohort.BestScore, document.RootElement.GetProperty("score").GetInt32());
    }

    [Fact]
    public async Task Audit_lists_broken_rules_and_keeps_leave_to_itself()
    {
        var data = SmallCohort.WriteTo(folder);
        folder.Write("data/leave.csv", "student,block\nS4,B2\n");
        var roster = folder.Write("r.csv", SmallCohort.Best);

        var run = await CommandRun.Of("audit", data, roster);
        var shown = await CommandRun.Of("audit", data, roster, "--show-values");

        Assert.Equal(1, run.ExitCode);
        var line = run
            .Output.Split('\n')
            .Single(text => text.Contains("broken: on-leave (1)", StringComparison.Ordinal));
        Assert.DoesNotContain("S4", line, StringComparison.Ordinal);
        line = shown.Output.Split('\n').Single(text => text.Contains("broken: on-leave (1)", StringComparison.Ordinal));
        Assert.Contains("S4", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_of_another_data_set_is_refused()
    {
        var data = SmallCohort.WriteTo(folder);
        var roster = folder.Write("r.csv", SmallCohort.Best + "S77,B1,CLINIC,Primary\n");

        var run = await CommandRun.Of("audit", data, roster);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("r.csv:10", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_uses_the_summary_beside_the_roster_only_where_it_is_about_the_same()
    {
        var data = SmallCohort.WriteTo(folder);
        await CommandRun.Of(
            CommandRun.Finds(SmallCohort.Best, result => result with { Bound = 400, BoundProof = "Counted twice." }),
            CancellationToken.None,
            "allocate",
            data,
            "--out",
            folder["out"]
        );

        var same = await CommandRun.Of("report", data, folder["out/roster.csv"], "--out", folder["same.xlsx"]);
        var other = await CommandRun.Of(
            "report",
            data,
            folder["out/roster.csv"],
            "--out",
            folder["other.xlsx"],
            "--set",
            "move=0"
        );

        Assert.Equal((0, 0), (same.ExitCode, other.ExitCode));
        Assert.Empty(same.Error);
        Assert.Contains("is not used", other.Error, StringComparison.Ordinal);
        Assert.Contains("Counted twice.", TextsOf("same.xlsx"));
        Assert.DoesNotContain("Counted twice.", TextsOf("other.xlsx"));
    }

    [Fact]
    public async Task A_roster_changed_by_hand_keeps_the_bounds_of_the_run()
    {
        var data = SmallCohort.WriteTo(folder);
        await CommandRun.Of(
            CommandRun.Finds(SmallCohort.Best, result => result with { Bound = 400, BoundProof = "Counted twice." }),
            CancellationToken.None,
            "allocate",
            data,
            "--out",
            folder["out"]
        );
        folder.Write("out/roster.csv", SmallCohort.Torn);

        var run = await CommandRun.Of("report", data, folder["out/roster.csv"], "--json", "--out", folder["torn.xlsx"]);

        Assert.Contains("only its bounds", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"audited\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"bound\": 400", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"seed\": null", run.Output, StringComparison.Ordinal);
        Assert.Contains(TextsOf("torn.xlsx"), text => text.StartsWith("At most", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_never_replaces_what_it_reads_or_what_is_not_its_own()
    {
        var data = SmallCohort.WriteTo(folder);
        var roster = folder.Write("r.csv", SmallCohort.Best);
        var precious = folder.Write("precious.xlsx", "do not lose me");

        var refused = await CommandRun.Of("report", data, roster, "--out", precious);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("do not lose me", File.ReadAllText(precious));

        Assert.Equal(0, (await CommandRun.Of("report", data, roster, "--out", precious, "--force")).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("report", data, roster, "--out", precious)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("report", precious, roster, "--out", precious, "--force")).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("report", data, roster, "--out", folder["report.csv"])).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("report", data, roster, "--out", folder["none/report.xlsx"])).ExitCode);
        Assert.Equal(["data", "precious.xlsx", "r.csv"], folder.Names("."));
    }

    [Fact]
    public async Task Sample_writes_a_data_set_that_validates_and_the_same_one_for_the_same_seed()
    {
        foreach (var name in new[] { "one", "two" })
        {
            var run = await CommandRun.Of("sample", "--students", "30", "--seed", "5", "--out", folder[name]);
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        }

        Assert.Equal(folder.Names("one"), folder.Names("two"));
        Assert.All(
            folder.Names("one"),
            name => Assert.Equal(File.ReadAllBytes(folder["one/" + name]), File.ReadAllBytes(folder["two/" + name]))
        );
        var validate = await CommandRun.Of("validate", folder["one"]);
        Assert.Equal(0, validate.ExitCode);
    }

    [Fact]
    public async Task Sample_does_not_write_into_a_folder_with_other_things()
    {
        folder.Write("mine/letter.txt", "Dear all");

        var run = await CommandRun.Of("sample", "--students", "30", "--out", folder["mine"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["letter.txt"], folder.Names("mine"));
    }

    private List<string> TextsOf(string name)
    {
        using var book = new XLWorkbook(folder[name]);
        return [.. book.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString())];
    }
}
