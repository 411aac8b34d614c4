using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Moves;

public sealed class KeepLockTests
{
    [Fact]
    public void A_student_comes_back_to_the_locked_place_and_what_stood_there_goes_where_room_was_left()
    {
        var long2 = new CourseRow { Length = 2 };
        var problem = Rows().Blocks(1).Course("D", long2).Course("E").Student("a").Lock("a", "B2", "X", "D").Build();

        AssertMended(problem, "a: E@X - D@Y D@Y");
    }

    [Fact]
    public void A_locked_elective_takes_the_place_of_another_from_its_pool()
    {
        var problem = Rows()
            .Course("D", new CourseRow { Pool = "electives" })
            .Course("E", new CourseRow { Pool = "electives" })
            .Student("a")
            .PoolCount("electives", 1)
            .Lock("a", "B2", "X", "D")
            .Build();

        AssertMended(problem, "a: - - E@Y");
    }

    [Fact]
    public void Nothing_is_done_while_every_lock_is_kept()
    {
        var problem = Rows().Course("D").Course("E").Student("a").Lock("a", "B2", "X", "D").Build();
        var kit = KitAt(problem, "a: E@Y D@X -");

        kit.State.Begin();

        Assert.False(new KeepLock(kit.Problem).TryPropose(kit));
        Assert.Equal(0, kit.State.Steps);
    }

    private static ProblemBuilder Rows() =>
        new ProblemBuilder()
            .Blocks(3)
            .Site("X")
            .Site("Y")
            .Places("X", "D", 1)
            .Places("Y", "D", 1)
            .Places("X", "E", 1)
            .Places("Y", "E", 1);

    private static void AssertMended(PlacementProblem problem, string line)
    {
        var kit = KitAt(problem, line);
        var move = new KeepLock(kit.Problem);
        var isDone = false;
        for (var i = 0; i < 50 && !isDone; i++)
        {
            kit.State.Begin();
            isDone = move.TryPropose(kit);
            kit.State.Settle();
            if (isDone)
            {
                kit.State.Commit();
            }
            else
            {
                kit.State.Rollback();
            }
        }

        Assert.True(isDone);
        Assert.True(Audit.Run(problem, kit.State.ToRoster()).IsLegal);
    }

    private static MoveKit KitAt(PlacementProblem problem, string line)
    {
        var state = new SearchState(new SearchProblem(problem));
        new StartRoster(state.Problem, RosterText.Parse(problem, line)).CopyTo(state);
        return new MoveKit(state, new SearchRandom(1));
    }
}
