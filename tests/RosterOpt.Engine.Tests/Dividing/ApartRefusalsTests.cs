using FsCheck.Xunit;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Dividing;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Dividing;

public sealed class ApartRefusalsTests
{
    /// <summary>Free blocks go to either by turns; whose turn it is must not matter where one of them is.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_block_is_open_to_whoever_of_the_two_is_there(int second)
    {
        var problem = new ProblemBuilder()
            .Blocks(4)
            .Course("medicine")
            .Course("surgery")
            .Students(new StudentRow(), "s0", "s1", "s2")
            .Site("H")
            .Places("H", "medicine", 2)
            .Places("H", "surgery", 2)
            .Apart("s0", $"s{second}")
            .Build();
        var roster = Roster.FromLines(
            problem,
            [
                new Placement(0, 0, 0, 0),
                new Placement(0, 1, 0, 1),
                new Placement(second, 2, 0, 0),
                new Placement(second, 3, 0, 1),
            ]
        );

        var refused = ApartRefusals.Of(problem, roster, [0, 1, 1], [problem.Slots, problem.Slots]);

        Assert.Equal([false, false, true, true], Assert.Single(refused[0]).Blocks);
        Assert.Equal([true, true, false, false], Assert.Single(refused[1]).Blocks);
    }

    [Property(MaxTest = 100, Replay = "7,3")]
    public void Of_two_kept_apart_in_different_parts_one_is_refused_everywhere_and_nobody_where_they_are(int seed)
    {
        var drawn = RandomProblems.Planted(seed);
        var (problem, roster) = (drawn.Problem, drawn.Legal);
        int[] partOf = [.. problem.Students.Select(student => student.Index % 2)];
        IReadOnlyList<Slot>[] slots = [problem.Slots, problem.Slots];

        var refused = ApartRefusals.Of(problem, roster, partOf, slots);

        foreach (var pair in problem.ApartPairs)
        {
            var mayMeet = partOf[pair.StudentA] == partOf[pair.StudentB];
            foreach (var slot in problem.Slots)
            {
                var a = IsRefused(refused, pair.StudentA, slot);
                var b = IsRefused(refused, pair.StudentB, slot);
                Assert.True(mayMeet || a || b, $"seed {seed}: both may be at site {slot.Site} in block {slot.Block}");
            }
        }
        foreach (var line in roster.Placements)
        {
            var slot = problem.FindSlot(line.Site, line.Discipline, line.Block)!;
            Assert.False(IsRefused(refused, line.Student, slot));
        }

        bool IsRefused(IReadOnlyList<Exclusion>[] rows, int student, Slot slot) =>
            rows[partOf[student]]
                .Any(row => row.Student == student && row.Touches(slot.Site, slot.Discipline, slot.Block, 1));
    }
}
