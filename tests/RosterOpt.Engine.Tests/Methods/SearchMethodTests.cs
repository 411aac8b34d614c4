using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Merging;
using RosterOpt.Engine.Methods;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Methods;

public sealed class SearchMethodTests
{
    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 1)]
    public void Merging_finds_legal_rosters_that_are_the_same_twice_however_short_the_time(int workers, double work)
    {
        var problem = TwoHospitals();
        Assert.NotNull(MergedPlaces.Of(problem));

        var (first, second) = (Search(problem, workers, work), Search(problem, workers, work));

        Assert.NotNull(first.Audit);
        Assert.Equal(first.Audit.Score, second.Audit!.Score);
        Assert.Equal(first.Roster!.Placements, second.Roster!.Placements);
    }

    private static RunRecord Search(PlacementProblem problem, int workers, double work)
    {
        var options = new AllocatorOptions
        {
            Work = work,
            Workers = workers,
            Gap = 0,
        };
        var budget = new Budget(TimeProvider.System, options, CancellationToken.None);
        var record = new RunRecord(problem, budget, null);
        new SearchMethod(new SearchProblem(problem), record, budget, options).Run(1, null);
        return record;
    }

    /// <summary>Six pods of four, wards that hold them, and practices for one to three.</summary>
    private static PlacementProblem TwoHospitals()
    {
        var builder = new ProblemBuilder().Blocks(4, weeks: 4).Course("ward").Course("clinic").Course("practice");
        foreach (var hospital in new[] { "H1", "H2" })
        {
            builder.Site(hospital).Places(hospital, "ward", 8).Places(hospital, "clinic", 8);
        }
        for (var i = 1; i <= 6; i++)
        {
            builder.Site($"P{i}").Places($"P{i}", "practice", 1 + (i % 3));
            builder.Students(new StudentRow { Pod = $"pod{i}" }, $"{i}a", $"{i}b", $"{i}c", $"{i}d");
        }
        return builder.Build();
    }
}
