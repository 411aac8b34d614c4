using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

/// <summary>import mss: files in, a data set out.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private const string Instance = """
        Students = 2; Disciplines = 2; Hospitals = 1; Duration = 1; Horizon = 2; Groups = 1; MaxDiscPerHosp = 2;
        DiscGroup = [1, 1];
        StudDiscGroup = [| 2 | 1 |];
        AllowedDisc = [| 1, 1 | 1, 1 |];
        Precededby = [| 0, 0 | 0, 0 |];
        Availability = [| 1, 1 | 1, 1 |];
        Ability = array3d(1..Students, 1..Hospitals, 1..Disciplines, [1, 1, 1, 1]);
        MaxPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon, [1, 1, 1, 1]);
        MinPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon, [0, 0, 0, 0]);
        WeightPref = [| 1, 1, -1, -1 | 1, 1, -1, -1 |];
        PrefStudDisc = [| 1, 2 | 3, 4 |];
        PrefStudHosp = [| 5 | 6 |];
        ManPref = [0, 1];
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_instance_becomes_a_data_set_that_validates_and_scores_the_published_objective()
    {
        var file = folder.Write("one.dzn", Instance);
        var roster = folder.Write(
            "roster.csv",
            "student,block,site,discipline\nS1,T1,H1,D1\nS1,T2,H1,D2\nS2,T1,H1,D2\n"
        );

        var import = await CommandRun.Of("import", "mss", file, "--out", folder["data"]);
        var validate = await CommandRun.Of("validate", folder["data"]);
        var audit = await CommandRun.Of("audit", folder["data"], roster, "--json");

        Assert.Equal((0, string.Empty), (import.ExitCode, import.Error));
        Assert.Contains("10 tables", import.Output, StringComparison.Ordinal);
        Assert.Equal(0, validate.ExitCode);
        Assert.Equal(0, audit.ExitCode);
        // S1: 1 + 5 and 2 + 5 + 1; S2: 4 + 6 + 1; and the worst-off of 14 and 11 once more.
        Assert.Contains("\"score\": 36,", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_file_is_exit_code_2_with_file_line_name_and_reason_and_nothing_is_written()
    {
        var file = folder.Write(
            "one.dzn",
            Instance.Replace("[| 5 | 6 |]", "[| 5 | 6 | 7 |]", StringComparison.Ordinal)
        );

        var run = await CommandRun.Of("import", "mss", file, "--out", folder["data"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{file}:12: PrefStudHosp: It is 3 × 1", run.Error, StringComparison.Ordinal);
        Assert.Equal(["one.dzn"], folder.Names("."));
    }

    [Fact]
    public async Task An_instance_without_solution_is_written_and_said_to_be_one()
    {
        var file = folder.Write(
            "one.dzn",
            Instance
                .Replace("[| 2 | 1 |]", "[| 2 | 2 |]", StringComparison.Ordinal)
                .Replace("[1, 1, 1, 1]);\nMin", "[1, 0, 1, 0]);\nMin", StringComparison.Ordinal)
        );

        var run = await CommandRun.Of("import", "mss", file, "--out", folder["data"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("rosteropt validate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_other_things_is_not_written_into_without_force()
    {
        var file = folder.Write("one.dzn", Instance);
        folder.Write("mine/letter.txt", "Dear all");

        var refused = await CommandRun.Of("import", "mss", file, "--out", folder["mine"]);
        var forced = await CommandRun.Of("import", "mss", file, "--out", folder["mine"], "--force");

        Assert.Equal((2, 0), (refused.ExitCode, forced.ExitCode));
        Assert.Contains("letter.txt", folder.Names("mine"));
        Assert.Contains("students.csv", folder.Names("mine"));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "mss")]
    [InlineData("import", "xml", "a", "--out", "b")]
    [InlineData("import", "mss", "nowhere.dzn", "--out", "out")]
    public async Task Wrong_usage_is_exit_code_2(params string[] words)
    {
        var run = await CommandRun.Of(words);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Help_shows_the_example_of_the_verb()
    {
        var run = await CommandRun.Of("import", "mss", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("rosteropt import mss instance.dzn --out instance", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rosteropt allocate", run.Output, StringComparison.Ordinal);
    }
}
