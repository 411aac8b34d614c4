using RosterOpt.Cli.Supervision;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class RunPackingTests
{
    private readonly PlantedCase planted = RandomProblems.Planted(3);

    private PlacementProblem Problem => planted.Problem;

    [Fact]
    public void Options_arrive_in_every_property()
    {
        var options = Everything.Changed(new AllocatorOptions());

        var arrived = Travel(to => RunPacking.Put(to, options), from => RunPacking.ReadOptions(from, Problem));

        Assert.Equal(options, arrived);
        Assert.NotNull(arrived.Work);
        Assert.NotNull(arrived.MostMemory);
    }

    [Fact]
    public void A_result_arrives_in_every_property()
    {
        var result = Everything.Changed(new AllocationResult { Status = AllocationStatus.Optimal });

        var arrived = Travel(to => RunPacking.Put(to, result), from => RunPacking.ReadResult(from, Problem));

        Assert.Equal(["one", "two"], result.Reasons);
        Assert.Equal(Everything.Of(result), Everything.Of(arrived));
    }

    [Fact]
    public void Progress_arrives_in_every_property()
    {
        foreach (
            var progress in new[]
            {
                new AllocationProgress(TimeSpan.FromSeconds(1.5), "searching", -5, 10_000_000_000, 0.123456789, 3),
                new AllocationProgress(TimeSpan.Zero, "reading", null, null, null, null),
            }
        )
        {
            Assert.Equal(progress, Travel(to => RunPacking.Put(to, progress), RunPacking.ReadProgress));
        }
    }

    [Fact]
    public void A_roster_keeps_its_places_and_what_is_too_much()
    {
        var lines = planted.Legal.Placements.ToList();
        var roster = Roster.FromLines(
            Problem,
            [.. lines, lines[0] with { Site = 0 }, lines[^1] with { Discipline = 0 }]
        );
        var options = new AllocatorOptions { Start = roster };

        var arrived = Travel(to => RunPacking.Put(to, options), from => RunPacking.ReadOptions(from, Problem)).Start!;

        Assert.Equal(roster.Placements, arrived.Placements);
        Assert.Equal(2, roster.Surplus.Count);
        Assert.Equal(roster.Surplus, arrived.Surplus);
    }

    private static T Travel<T>(Action<BinaryWriter> put, Func<BinaryReader, T> read)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        put(writer);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var arrived = read(reader);
        Assert.Equal(stream.Length, stream.Position);
        return arrived;
    }
}
