using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Construction;

public sealed class UnitBuilderTests
{
    private const int Pods = 12;

    /// <summary>Surgery, psychiatry, medicine and emergency last.</summary>
    private static readonly int[] Late = [2, 3, 0, 1];

    /// <summary>Whoever takes medicine in the last block but one has only the last block for emergency, where there is room for a third.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nobody_is_given_late_what_something_comes_after_once_the_last_block_is_full(int seed)
    {
        var state = new SearchState(new SearchProblem(Cohort()));

        new Builder(state, new SearchRandom(seed)).Run(CancellationToken.None);

        Assert.Equal(0, state.Violation);
    }

    [Fact]
    public void A_pod_whose_last_block_is_over_full_is_given_a_whole_new_year()
    {
        var problem = Cohort();
        var layout = new SearchProblem(problem);
        var state = new SearchState(layout);
        new StartRoster(layout, AllLate(problem)).CopyTo(state);
        var before = state.Violation;
        var random = new SearchRandom(1);
        var kit = new MoveKit(state, random);
        var rebuild = new RebuildYears(new UnitBuilder(state, random));

        for (var i = 0; i < 300; i++)
        {
            var violation = state.Violation;
            state.Begin();
            Assert.True(rebuild.TryPropose(kit));
            state.Settle();
            if (state.Violation <= violation)
            {
                state.Commit();
            }
            else
            {
                state.Rollback();
            }
        }

        Assert.True(before > 0);
        Assert.Equal(0, state.Violation);
        Assert.True(Audit.Run(problem, state.ToRoster()).IsLegal);
    }

    [Fact]
    public void A_student_without_any_year_is_noted()
    {
        var rows = Rows().Student("late", new StudentRow { From = "B4" });
        var state = new SearchState(new SearchProblem(rows.Build()));
        var builder = new UnitBuilder(state, new SearchRandom(1));

        state.Begin();
        builder.Place([Pods * 3]);
        state.Settle();

        Assert.Equal(Pods * 3, Assert.Single(builder.Impossible));
    }

    private static PlacementProblem Cohort() => Rows().Build();

    /// <summary>Twelve pods of three; emergency after medicine, four blocks, and hardly a place to spare.</summary>
    private static ProblemBuilder Rows()
    {
        var rows = new ProblemBuilder()
            .Blocks(4)
            .Course("medicine")
            .Course("emergency", new CourseRow { After = "medicine" })
            .Course("surgery")
            .Course("psychiatry");
        for (var i = 0; i < Pods; i++)
        {
            rows.Students(
                new StudentRow { Pod = $"pod{i}" },
                [.. Enumerable.Range(0, 3).Select(member => $"s{i}-{member}")]
            );
        }
        return rows.Site("H")
            .Places("H", "medicine", 15)
            .Places("H", "emergency", 12)
            .Places("H", "surgery", 15)
            .Places("H", "psychiatry", 15);
    }

    private static Roster AllLate(PlacementProblem problem) =>
        Roster.FromLines(
            problem,
            Enumerable
                .Range(0, problem.Students.Count)
                .SelectMany(student => Late.Select((discipline, block) => new Placement(student, block, 0, discipline)))
        );
}
