using RosterOpt.Cli.Tests.Support;
using RosterOpt.Cli.Verbs;

namespace RosterOpt.Cli.Tests.CommandLine;

/// <summary>Wrong usage, help and completion: what goes where, and with which exit code.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> WrongLines =>
        [
            "",
            "valdate data",
            "allocate",
            "allocate data",
            "allocate data --out out --tim 5",
            "allocate data --out out --time 5x",
            "allocate data --out out --time 0",
            "allocate data --out out --time -5",
            "allocate data --out out --time 999h",
            "allocate data --out out --gap 150%",
            "allocate data --out out --gap 1.5",
            "allocate data --out out --memory 4",
            "allocate data --out out --memory 4KB",
            "allocate data --out out --memory 100MB",
            "allocate data --out out --memory -4GB",
            "allocate data --out out --workers 0",
            "allocate data --out out --workers two",
            "allocate data --out out --seed 1.5",
            "allocate data --out out --set isolation",
            "allocate data --out out --deterministic",
            "allocate data --out out --work 5",
            "allocate data --out out --deterministic --work 5 --time 5",
            "allocate data --out out --out other",
            "audit data",
            "report data roster.csv",
            "sample --out out --students 0",
            "sample --out out --students many",
            "completion fish",
            "import mss nowhere --out out",
            "validate nowhere",
            "audit data nowhere.csv",
            "audit data data",
            "audit data roster.csv --baseline nowhere.csv",
            "allocate data --out out --start nowhere.csv",
            "allocate data --out roster.csv",
            "allocate data --out data",
            "validate data --set izolation=5",
            "report data roster.csv --out data",
            "frontier data --out out",
            "frontier data --out out --between pair",
            "frontier data --out out --between pair,move --points 1",
            "frontier nowhere --out out --between pair,move",
        ];

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task Wrong_usage_is_exit_code_2_with_a_message_on_stderr_and_nothing_written(string line)
    {
        SmallCohort.WriteTo(folder);
        folder.Write("roster.csv", SmallCohort.Best);
        var before = Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories);
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                word is "data" or "out" or "nowhere" || word.EndsWith(".csv", StringComparison.Ordinal)
                    ? folder[word]
                    : word
            );

        var run = await CommandRun.Of([.. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_misspelt_verb_is_met_with_the_right_one_on_stderr()
    {
        var run = await CommandRun.Of("valdate", "data");

        Assert.Contains("validate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_mistakes_are_told_at_once()
    {
        var run = await CommandRun.Of("allocate", "data", "--out", "out", "--time", "5x", "--gap", "9");

        Assert.Contains("5x", run.Error, StringComparison.Ordinal);
        Assert.Contains("'9'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_has_help_with_examples_and_exit_codes()
    {
        var root = await CommandRun.Of("--help");
        Assert.Equal(0, root.ExitCode);
        foreach (var verb in new[] { "validate", "allocate", "audit", "report", "sample", "completion" })
        {
            Assert.Contains($"  {verb} ", root.Output, StringComparison.Ordinal);
            var run = await CommandRun.Of(verb, "--help");

            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Error);
            Assert.Contains($"rosteropt {verb}", run.Output, StringComparison.Ordinal);
            Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
            Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_version_is_plain()
    {
        var run = await CommandRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('+', run.Output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public async Task Completion_scripts_ask_the_tool(string shell)
    {
        var run = await CommandRun.Of("completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_suggests_verbs_and_options()
    {
        Assert.Contains(
            "audit",
            (await CommandRun.Of("[suggest:13]", "rosteropt aud")).Output,
            StringComparison.Ordinal
        );
        var options = await CommandRun.Of("[suggest:21]", "rosteropt allocate --d");
        Assert.Contains("--deterministic", options.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_shows_an_example_of_itself()
    {
        Assert.All(VerbCatalogue.All, verb => Assert.NotEmpty(verb.Examples));
    }
}
