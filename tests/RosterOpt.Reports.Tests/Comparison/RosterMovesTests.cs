using FsCheck.Xunit;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Comparison;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Comparison;

[Properties(Arbitrary = [typeof(RosterArbitraries)])]
public sealed class RosterMovesTests
{
    [Fact]
    public void Who_is_elsewhere_moves()
    {
        var (before, after) = (ComparisonExample.Small.Scenarios[0], ComparisonExample.Small.Scenarios[1]);
        var problem = before.Problem!;
        var moves = RosterMoves
            .Between(before.Roster!, after.Roster!)
            .Select(move =>
                $"{problem.Students[move.Student].Id} {problem.Blocks[move.Block].Id} {RosterMoves.PlaceText(problem, move.From)} > {RosterMoves.PlaceText(problem, move.To)}"
            );

        Assert.Equal(
            [
                "S2 B1 HOSPITAL: Surgery > CLINIC: Primary",
                "S2 B2 CLINIC: Primary > HOSPITAL: Surgery",
                "S4 B2 HOSPITAL: Surgery > not placed",
                "S4 B3 not placed > HOSPITAL: Surgery",
            ],
            moves
        );
    }

    [Property]
    public void The_moves_turn_one_roster_into_the_other(AuditCase one, int seed)
    {
        var other = RandomRosters.Mutate(one.Problem, one.Roster, new Draw(seed), 5);
        var places = one
            .Problem.Students.SelectMany(student =>
                one.Problem.Blocks.Select(block => one.Roster.At(student.Index, block.Index))
            )
            .ToArray();
        foreach (var move in RosterMoves.Between(one.Roster, other))
        {
            var cell = (move.Student * one.Problem.Blocks.Count) + move.Block;
            Assert.Equal(places[cell], move.From);
            places[cell] = move.To;
        }

        Assert.Equal(other.Placements, Roster.FromPlaces(one.Problem, places).Placements);
    }

    [Fact]
    public void Rosters_of_different_data_sets_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            RosterMoves.Between(
                ComparisonExample.Small.Scenarios[0].Roster!,
                ComparisonExample.Small.Scenarios[3].Roster!
            )
        );
}
