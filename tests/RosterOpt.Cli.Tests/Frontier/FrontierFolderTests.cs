using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Frontier;

/// <summary>What lies in the folders is what the comparison tells of, whatever earlier runs left there; with an engine that answers what each test says.</summary>
public sealed class FrontierFolderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private int solved;

    public FrontierFolderTests() => data = SmallCohort.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_base_that_was_searched_again_leaves_its_last_roster()
    {
        await Frontier(SmallCohort.Torn, SmallCohort.Best);

        await AssertFolders();
    }

    [Fact]
    public async Task What_was_searched_again_is_not_searched_a_third_time()
    {
        await Frontier(SmallCohort.Torn, SmallCohort.Best);
        solved = 0;

        await Frontier(SmallCohort.Torn, SmallCohort.Best);

        Assert.Equal(0, solved);
        await AssertFolders();
    }

    [Fact]
    public async Task What_an_earlier_run_tried_does_not_come_back_over_a_newer_answer()
    {
        // Being torn apart is worth more than company, so that each of the two rosters has its place on the front.
        folder.Write("data/preferences.csv", "student,site,discipline,block,score\nS2,CLINIC,,B1,1000\n");
        await Frontier(SmallCohort.Torn, SmallCohort.Torn, "--time", "5s");

        await Frontier(SmallCohort.Torn, SmallCohort.Best, "--time", "6s");

        Assert.Equal(2, Scenarios.Comparison(folder["out/comparison.csv"]).Count);
        await AssertFolders();
    }

    [Theory]
    [InlineData("fails", 70)]
    [InlineData("finds nothing", 0)]
    public async Task Searches_without_an_answer_are_not_taken_for_proof_that_there_is_nothing_to_trade(
        string how,
        int exit
    )
    {
        var run = await CommandRun.Of(
            (problem, options, progress, cancel) =>
                solved++ == 0 ? CommandRun.Finds(SmallCohort.Best)(problem, options, progress, cancel)
                : how == "fails" ? throw new InvalidOperationException("boom")
                : new AllocationResult { Status = AllocationStatus.Unknown },
            CancellationToken.None,
            Arguments()
        );

        Assert.Equal(exit, run.ExitCode);
        Assert.DoesNotContain("nothing to trade", run.Output, StringComparison.Ordinal);
    }

    private string[] Arguments(params string[] more) =>
        [
            "frontier",
            data,
            "--between",
            "preference,pair",
            "--points",
            "3",
            "--out",
            folder["out"],
            "--jobs",
            "1",
            .. more,
        ];

    private async Task Frontier(string ofBase, string ofPoints, params string[] more)
    {
        Solver solve = (problem, options, progress, cancel) =>
        {
            solved++;
            var roster = options.Start is null ? ofBase : ofPoints;
            return CommandRun.Finds(roster)(problem, options, progress, cancel);
        };
        var run = await CommandRun.Of(solve, CancellationToken.None, Arguments(more));
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private async Task AssertFolders()
    {
        foreach (var row in Scenarios.Comparison(folder["out/comparison.csv"]))
        {
            var name = row["scenario"];
            var audit = await CommandRun.Of("audit", folder[$"out/{name}"], folder[$"out/{name}/roster.csv"], "--json");
            Assert.True(audit.ExitCode == 0, audit.Error);
            using var json = System.Text.Json.JsonDocument.Parse(audit.Output);
            var summary = Scenarios.Json(folder[$"out/{name}/summary.json"]);
            foreach (var score in new[] { json.RootElement, summary }.Select(one => one.GetProperty("score")))
            {
                Assert.Equal((name, row["score"]), (name, score.GetRawText()));
            }
        }
    }
}
