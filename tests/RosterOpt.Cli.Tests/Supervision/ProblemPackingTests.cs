using FsCheck.Xunit;
using RosterOpt.Cli.Supervision;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class ProblemPackingTests
{
    [Property(MaxTest = 60)]
    public void A_problem_arrives_as_it_was_sent_in_every_property(int seed)
    {
        foreach (var problem in new[] { RandomProblems.Wild(seed), RandomProblems.Planted(seed).Problem })
        {
            Assert.Equal(Everything.Of(problem), Everything.Of(Travel(problem)));
        }
    }

    [Property(MaxTest = 30)]
    public void A_baseline_arrives_with_whom_it_knows_and_what_is_gone(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var lines = planted.Legal.Placements.Where(line => line.Student % 3 != 0).ToList();
        var gone = lines.Take(2).Select(line => line with { Site = Baseline.Gone.Site, Discipline = -2 });
        var baseline = new Baseline(planted.Problem, [.. lines, .. gone]);

        var arrived = Travel(planted.Problem with { Baseline = baseline }).Baseline!;

        for (var student = 0; student < planted.Problem.Students.Count; student++)
        {
            Assert.Equal(baseline.Knows(student), arrived.Knows(student));
            for (var block = 0; block < planted.Problem.Blocks.Count; block++)
            {
                Assert.Equal(baseline.At(student, block), arrived.At(student, block));
            }
        }
    }

    [Fact]
    public void Settings_travel_even_where_none_is_at_its_default()
    {
        var settings = Everything.Changed(new Settings());

        var arrived = Travel(RandomProblems.Planted(1).Problem with { Settings = settings }).Settings;

        Assert.Equal(settings, arrived);
    }

    private static PlacementProblem Travel(PlacementProblem problem)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        ProblemPacking.Put(writer, problem);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var arrived = ProblemPacking.Read(reader);
        Assert.Equal(stream.Length, stream.Position);
        return arrived;
    }
}
