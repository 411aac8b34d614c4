using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Merging;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Merging;

public sealed class UnmergingTests
{
    [Fact]
    public void Groups_stay_in_their_block_and_area_and_together_where_there_is_room()
    {
        var problem = MergedPlacesTests.Practices().Build();
        var merged = MergedPlaces.Of(problem)!;
        var before = RosterText.Parse(
            problem,
            "A1: practice@S1 -",
            "A2: practice@S1 -",
            "A3: practice@S2 -",
            "A4: practice@S2 -",
            "B1: practice@N1 -",
            "B2: practice@N2 -",
            "B3: practice@N2 -"
        );

        var after = Unmerging.Of(new SearchProblem(problem), merged, merged.Merge(before));

        Assert.True(Audit.Run(problem, after).IsLegal);
        string[] three = ["B1", "B2", "B3"];
        Assert.All(
            problem.Students,
            student => Assert.Equal(three.Contains(student.Id) ? "N3" : "S", SiteOf(student.Index))
        );

        string SiteOf(int student)
        {
            var id = problem.Sites[after.At(student, 0).Site].Id;
            return id.StartsWith('S') ? "S" : id;
        }
    }

    [Property(MaxTest = 200, Replay = "5,13")]
    public void Nobody_leaves_a_discipline_or_block_and_nobody_is_where_there_is_no_room(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        if (MergedPlaces.Of(planted.Problem) is not { } merged)
        {
            return;
        }

        var after = Unmerging.Of(new SearchProblem(planted.Problem), merged, merged.Merge(planted.Legal));

        foreach (var student in planted.Problem.Students)
        {
            foreach (var block in planted.Problem.Blocks)
            {
                var (was, now) = (planted.Legal.At(student.Index, block.Index), after.At(student.Index, block.Index));
                Assert.True(now == Place.None || now.Discipline == was.Discipline, $"seed {seed}");
            }
        }
        Assert.All(
            planted.Problem.Slots,
            slot =>
                Assert.True(
                    slot.Max
                        >= planted.Problem.Students.Count(one =>
                            after.At(one.Index, slot.Block) == new Place(slot.Site, slot.Discipline)
                        ),
                    $"seed {seed}"
                )
        );
    }
}
