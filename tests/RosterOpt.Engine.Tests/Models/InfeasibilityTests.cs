using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

public sealed class InfeasibilityTests
{
    private static ProblemBuilder TwoStudents =>
        new ProblemBuilder().Blocks(2).Course("GP").Site("H").Students(new StudentRow(), "Ada", "Bob");

    private static string Explain(PlacementProblem problem)
    {
        Assert.Equal(ModelStatus.Infeasible, StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick).Status);
        return string.Join('\n', Infeasibility.Explain(problem, ModelCases.Quick));
    }

    [Fact]
    public void Names_the_slot_that_lacks_places()
    {
        var problem = TwoStudents.Places("H", "GP", 1, new PlacesRow { Block = "B2" }).Build();
        Assert.Equal("GP at H in B2: 1 more place would be needed (over-capacity).", Explain(problem));
    }

    [Fact]
    public void Names_a_minimum_that_nobody_can_fill()
    {
        var problem = TwoStudents.Places("H", "GP", 3, new PlacesRow { Min = 3, Block = "B1" }).Build();
        Assert.Equal("GP at H in B1: the minimum cannot be met, 1 short (under-min).", Explain(problem));
    }

    [Fact]
    public void Names_what_cannot_be_placed_at_all()
    {
        var problem = TwoStudents.Course("Surgery").Places("H", "GP", 2).Build();
        Assert.Equal(
            "Surgery of programme main: 2 rotations cannot be placed at all (missing-discipline).",
            Explain(problem)
        );
    }

    [Fact]
    public void Points_at_a_lock_without_naming_the_student()
    {
        var problem = TwoStudents
            .Places("H", "GP", 2)
            .Site("K")
            .Course("Surgery")
            .Places("K", "Surgery", 2)
            .Lock("Ada", "B1", "H", "GP")
            .Lock("Ada", "B2", "H", "GP")
            .Build();
        var text = Explain(problem);
        Assert.Contains("a locked placement (locked, line ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sees_rules_on_a_students_own_year()
    {
        var problem = TwoStudents.Places("H", "GP", 2).Exclude(new AboutRow { Student = "Bob", Site = "H" }).Build();
        var text = Explain(problem);
        Assert.Contains("1 rotation would have to break the rule excluded", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bob", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_nothing_to_say_where_a_roster_exists() =>
        Assert.Empty(Infeasibility.Explain(TwoStudents.Places("H", "GP", 2).Build(), ModelCases.Quick));

    [Fact]
    public void Finds_reasons_for_every_impossible_random_problem()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = RandomProblems.Wild(seed, ModelCases.Tiny);
            var impossible =
                StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick).Status == ModelStatus.Infeasible;
            Assert.Equal(impossible, Infeasibility.Explain(problem, ModelCases.Quick).Count > 0);
        }
    }
}
