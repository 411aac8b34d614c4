using FsCheck.Xunit;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Comparison;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Comparison;

[Properties(Arbitrary = [typeof(RosterArbitraries)])]
public sealed class PairChangesTests
{
    [Fact]
    public void Podmates_come_first_then_the_largest_loss()
    {
        var small = ComparisonExample.Small;
        var pairs = PairChanges
            .Between(small.Scenarios[0], small.Scenarios[1])
            .Select(pair => (pair.StudentA, pair.StudentB, pair.ArePodmates, pair.WeeksBefore, pair.WeeksAfter));

        Assert.Equal(
            [(0, 1, true, 8L, 0L), (2, 3, false, 8L, 4L), (1, 3, false, 0L, 4L), (1, 2, false, 0L, 8L)],
            pairs
        );
    }

    [Property]
    public void Weeks_of_podmates_add_up_to_the_pair_term(AuditCase one, int seed)
    {
        var other = RandomRosters.Mutate(one.Problem, one.Roster, new Draw(seed), 5);
        var (before, after) = (new RosterFacts(one.Problem, one.Roster), new RosterFacts(one.Problem, other));
        var pair = TermCatalogue.All.Single(term => term.Name == "pair");

        Assert.Equal(
            pair.Amount(after) - pair.Amount(before),
            PairChanges.Between(before, after).Where(change => change.ArePodmates).Sum(change => change.Change)
        );
    }

    [Fact]
    public void A_scenario_without_a_roster_has_no_pairs() =>
        Assert.Throws<ArgumentException>(() =>
            PairChanges.Between(ComparisonExample.Small.Base, ComparisonExample.Small.Scenarios[4])
        );
}
