using RosterOpt.Benchmarks.Commands;
using RosterOpt.Benchmarks.MedicalStudentScheduling;

namespace RosterOpt.Benchmarks.Tests.MedicalStudentScheduling;

/// <summary>Real files: generated, run, published.</summary>
public sealed class MssCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rosteropt-mss-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Generated_files_are_run_audited_and_published_beside_what_others_found()
    {
        var small = new MedicalStudentShape
        {
            Students = 6,
            Disciplines = 4,
            Periods = 4,
            Hospitals = 2,
            MaxPerHospital = 3,
        };
        File.WriteAllText(At("small.dzn"), MssFileWriter.Write(MedicalStudentGenerator.Draw(small).Instance));
        File.WriteAllText(At("broken.dzn"), "Students = ;");
        File.WriteAllText(At("best.csv"), "instance,best\nsmall,1234\n");

        var exit = CommandCatalogue.TryRun([
            "mss",
            folder,
            "--time",
            "60s",
            "--workers",
            "1",
            "--best",
            At("best.csv"),
            "--out",
            At("page.md"),
        ]);

        var page = File.ReadAllText(At("page.md"));
        Assert.Equal(0, exit);
        Assert.Matches(@"\| small \| 6 \| [\d,]+ \| 1,234 \| [\d,]* \| [\d.]*( %)? \| (optimal|feasible) \|", page);
        Assert.Matches(@"\| broken \|.*:1: Students: Expected a value", page);
    }

    [Fact]
    public void Generated_instances_have_the_shape_that_was_asked_for_and_judging_seeds()
    {
        Assert.Equal(
            0,
            CommandCatalogue.TryRun([
                "generate-mss",
                "--out",
                folder,
                "--students",
                "40",
                "--length",
                "2",
                "--count",
                "2",
            ])
        );

        Assert.Equal(
            ["I40_12_2-s101.dzn", "I40_12_2-s102.dzn"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        var problem = MssInstanceFolder.Find(folder)[0].Read();
        Assert.Equal((40, 24), (problem.Students.Count, problem.Blocks.Count));
    }

    [Theory]
    [InlineData("mss")]
    [InlineData("mss", "nowhere")]
    [InlineData("mss", ".", "--time", "soon")]
    [InlineData("generate-mss")]
    public void Wrong_words_are_exit_code_2(params string[] words) => Assert.Equal(2, CommandCatalogue.TryRun(words));

    [Fact]
    public void Best_known_scores_must_be_numbers()
    {
        File.WriteAllText(At("best.csv"), "instance,best\na,1\nb,many\n");

        var wrong = Assert.Throws<UsageException>(() => BestKnown.Read(At("best.csv")));

        Assert.Contains("best.csv:3", wrong.Message, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder, name);
}
