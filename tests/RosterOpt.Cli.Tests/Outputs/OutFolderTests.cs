using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class OutFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Checking_leaves_nothing_behind()
    {
        OutFolder.Open(folder["a/b/c"], force: false);

        Assert.Empty(folder.Names("."));
    }

    [Fact]
    public void A_folder_with_other_things_needs_force()
    {
        folder.Write("out/letter.txt", "Dear all");

        Assert.Equal(2, Assert.Throws<CliException>(() => OutFolder.Open(folder["out"], force: false)).ExitCode);
        OutFolder
            .Open(folder["out"], force: true)
            .Write(into => File.WriteAllText(Path.Combine(into, "new.txt"), "new"));
        Assert.Equal(["letter.txt", "new.txt"], folder.Names("out"));
    }

    [Theory]
    [InlineData("""{"schemaVersion":1,"status":"feasible","dataset":"x"}""", true)]
    [InlineData("""{"status":"feasible"}""", false)]
    [InlineData("not ours", false)]
    public void A_summary_of_ours_opens_the_folder(string summary, bool opens)
    {
        folder.Write("out/summary.json", summary);
        folder.Write("out/other.txt", "");

        Assert.Equal(opens, Record.Exception(() => OutFolder.Open(folder["out"], force: false)) is null);
    }

    [Fact]
    public void What_a_killed_run_left_behind_does_not_close_the_folder()
    {
        folder.Write("out/.rosteropt-0123/roster.csv", "half");

        OutFolder.Open(folder["out"], force: false);
    }

    [Fact]
    public void Files_appear_together_and_the_staging_folder_goes()
    {
        var files = OutFolder
            .Open(folder["out"], force: false)
            .Write(into =>
            {
                Assert.Empty(Directory.EnumerateFiles(folder["out"]));
                File.WriteAllText(Path.Combine(into, "summary.json"), "{}");
                File.WriteAllText(Path.Combine(into, "roster.csv"), "");
            });

        Assert.Equal([folder["out/roster.csv"], folder["out/summary.json"]], files);
        Assert.Equal(["roster.csv", "summary.json"], folder.Names("out"));
    }

    [Fact]
    public void Where_one_file_cannot_be_written_all_stay_as_they_were()
    {
        folder.Write("out/roster.csv", "old");
        // A folder in the way of the second file.
        Directory.CreateDirectory(folder["out/summary.json"]);
        var target = OutFolder.Open(folder["out"], force: true);

        var problem = Assert.Throws<CliException>(() =>
            target.Write(into =>
            {
                File.WriteAllText(Path.Combine(into, "a.txt"), "new");
                File.WriteAllText(Path.Combine(into, "roster.csv"), "new");
                File.WriteAllText(Path.Combine(into, "summary.json"), "new");
            })
        );

        Assert.Equal(70, problem.ExitCode);
        Assert.Equal("old", File.ReadAllText(folder["out/roster.csv"]));
        Assert.Equal(["roster.csv", "summary.json"], folder.Names("out"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_wrong_usage()
    {
        folder.Write("file", "");

        Assert.Equal(2, Assert.Throws<CliException>(() => OutFolder.Open(folder["file"], force: true)).ExitCode);
        Assert.Equal(2, Assert.Throws<CliException>(() => OutFolder.Open(folder["file/below"], force: true)).ExitCode);
    }
}
