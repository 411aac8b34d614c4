using System.Globalization;
using System.Text.Json;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Data;
using RosterOpt.Engine;
using RosterOpt.Samples;

namespace RosterOpt.Cli.Tests.Verbs;

/// <summary>The options of <c>allocate</c> with the real engine: each does what it says.</summary>
public sealed class RunOptionsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public RunOptionsTests() => DataSetWriter.WriteFolder(SampleGenerator.Generate(40, 1), folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task From_a_legal_start_the_result_is_no_worse_however_little_is_done()
    {
        await Allocate("first", Work("2"));

        var summary = await Allocate("second", [.. Work("0.01"), "--seed", "9", "--start", folder["first/roster.csv"]]);

        Assert.True(Score(summary) >= Score(Summary("first")));
    }

    [Fact]
    public async Task From_a_start_that_breaks_rules_a_legal_roster_is_made()
    {
        await Allocate("first", Work("0.5"));
        var lines = File.ReadAllLines(folder["first/roster.csv"]);
        // Everybody starts where the first student does, a third of the year is missing and one line stands twice.
        var places = lines[1].Split(',');
        var broken = lines
            .Skip(1)
            .Where((_, number) => number % 3 != 0)
            .Select(line => line.Split(','))
            .Select(cells => cells[1] == places[1] ? $"{cells[0]},{cells[1]},{places[2]},{places[3]}" : Line(cells));
        folder.Write("broken.csv", string.Join('\n', [lines[0], .. broken, lines[^1], lines[^1]]) + "\n");
        Assert.Equal(1, (await Run("audit", folder["data"], folder["broken.csv"])).ExitCode);

        var summary = await Allocate("second", [.. Work("0.5"), "--start", folder["broken.csv"]]);

        Assert.Empty(summary.GetProperty("violations").EnumerateObject());
    }

    [Fact]
    public async Task The_search_ends_once_the_gap_is_small_enough()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        var run = await CommandRun.Of(
            new Allocator(TimeProvider.System).Run,
            patience.Token,
            ["allocate", folder["data"], "--out", folder["out"], "--time", "1h", "--gap", "60%", "--workers", "1"]
        );

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain("Interrupted", run.Error, StringComparison.Ordinal);
        Assert.InRange(Summary("out").GetProperty("gap").GetDouble(), 0, 0.6);
    }

    [Fact]
    public async Task A_baseline_that_nobody_may_leave_is_the_result()
    {
        await Allocate("first", Work("0.2"));

        var summary = await Allocate(
            "second",
            [.. Work("0.5"), "--seed", "5", "--baseline", folder["first/roster.csv"], "--set", "change=100000"]
        );

        Assert.Equal(File.ReadAllText(folder["first/roster.csv"]), File.ReadAllText(folder["second/roster.csv"]));
        Assert.Equal(0, summary.GetProperty("terms").GetProperty("change").GetInt64());
        Assert.Equal(JsonValueKind.String, summary.GetProperty("baseline").ValueKind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_same_work_gives_the_same_bytes_whatever_the_machine_does_meanwhile(int workers)
    {
        string[] options = [.. Work("1"), "--workers", workers.ToString(CultureInfo.InvariantCulture)];
        await Allocate("one", options);
        await Allocate("two", options);

        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("one"));
        Assert.All(
            folder.Names("one"),
            name => Assert.Equal(File.ReadAllBytes(folder["one/" + name]), File.ReadAllBytes(folder["two/" + name]))
        );
        Assert.Equal(workers, Summary("one").GetProperty("workers").GetInt32());
    }

    private static string[] Work(string units) => ["--deterministic", "--gap", "0", "--work", units];

    private async Task<JsonElement> Allocate(string name, params string[] more)
    {
        var run = await Run(["allocate", folder["data"], "--out", folder[name], .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return Summary(name);
    }

    private static Task<CommandRun> Run(params string[] args) =>
        CommandRun.Of(new Allocator(TimeProvider.System).Run, CancellationToken.None, args);

    private JsonElement Summary(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(folder[name + "/summary.json"]));
        return document.RootElement.Clone();
    }

    private static long Score(JsonElement summary) => summary.GetProperty("score").GetInt64();

    private static string Line(string[] cells) => string.Join(',', cells);
}
