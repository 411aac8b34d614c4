using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Construction;

public sealed class TroubleListTests
{
    [Fact]
    public void It_names_over_full_slots_students_kept_apart_and_years_that_are_not_whole()
    {
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Site("H2")
            .Course("D1")
            .Places("H1", "D1", 1)
            .Places("H2", "D1", 3)
            .Student("crowded")
            .Student("crowding")
            .Student("apart")
            .Student("from-them")
            .Student("fine")
            .Student("missing")
            .Apart("apart", "from-them")
            .Build();
        var roster = Roster.FromLines(
            problem,
            [
                new Placement(0, 0, 0, 0),
                new Placement(1, 0, 0, 0),
                new Placement(2, 0, 1, 0),
                new Placement(3, 0, 1, 0),
                new Placement(4, 1, 1, 0),
            ]
        );
        var layout = new SearchProblem(problem);
        var state = new SearchState(layout);
        new StartRoster(layout, roster).CopyTo(state);
        var trouble = new TroubleList(state);

        trouble.Refresh();

        Assert.Equal([(0, 0), (1, 0), (2, 0), (3, 0), (5, 0), (5, 1)], trouble.All);
    }
}
