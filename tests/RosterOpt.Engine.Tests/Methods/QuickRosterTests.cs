using RosterOpt.Engine.Methods;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Tests.Counting;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Methods;

public sealed class QuickRosterTests
{
    [Fact]
    public void There_is_a_legal_roster_before_counting_begins()
    {
        var problem = CountingCases.Planted(seed: 11, pods: 40);
        var options = new AllocatorOptions { Work = 20, Gap = 0 };
        var told = new List<AllocationProgress>();

        new Allocator(TimeProvider.System).Run(problem, options, new Listener(told), CancellationToken.None);

        var counting = told.First(one => one.Phase == "counting pods");
        Assert.NotNull(counting.Score);
    }

    [Fact]
    public void A_roster_that_breaks_a_rule_is_not_offered()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Course("D")
            .Site("H1")
            .Places("H1", "D", 1)
            .Student("a")
            .Student("b")
            .Build();
        var budget = new Budget(TimeProvider.System, new AllocatorOptions { Work = 20 }, CancellationToken.None);
        var record = new RunRecord(problem, budget, progress: null);

        Assert.Null(QuickRoster.Offer(new SearchProblem(problem), record, budget, seed: 1));

        Assert.Null(record.Roster);
    }

    private sealed class Listener(List<AllocationProgress> told) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}
