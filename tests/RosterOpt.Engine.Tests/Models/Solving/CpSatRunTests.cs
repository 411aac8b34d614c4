using Google.OrTools.Sat;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models.Solving;

public sealed class CpSatRunTests
{
    [Fact]
    public void Every_parameter_name_is_known_to_the_solver()
    {
        // A mistyped one would end the process here.
        var model = new CpModel();
        model.Maximize(LinearExpr.Sum([model.NewBoolVar(string.Empty), model.NewBoolVar(string.Empty)]));
        using var watch = new SolutionWatch(static (_, _) => { }, CancellationToken.None);
        var parameters = new CpSatParameters
        {
            Workers = 2,
            Seconds = 5.5,
            DeterministicTime = 5,
            FixHint = true,
            Presolve = false,
        };
        Assert.Equal(2, CpSatRun.Solve(model, parameters, watch, CancellationToken.None)!.ObjectiveValue);
    }

    [Fact]
    public void An_exception_in_a_report_comes_back_to_the_caller()
    {
        var planted = RandomProblems.Planted(7, ModelCases.Small);
        var model = StudentModel.Build(planted.Problem, new ModelScope());
        Assert.Throws<FormatException>(() =>
            model.Solve(ModelCases.Quick, null, (_, _, _) => throw new FormatException())
        );
    }

    [Fact]
    public void A_cancelled_solve_ends_at_once_and_claims_nothing()
    {
        var planted = RandomProblems.Planted(7, ModelCases.Small);
        var cancelled = ModelCases.Quick with { Cancel = new CancellationToken(canceled: true) };
        var result = StudentModel.Solve(planted.Problem, new ModelScope(), cancelled);
        Assert.Equal(ModelStatus.Unknown, result.Status);
        Assert.Null(result.Bound);
    }

    [Fact]
    public void A_model_whose_numbers_overflow_is_refused_in_words()
    {
        var model = new CpModel();
        var huge = model.NewIntVar(0, long.MaxValue / 2, string.Empty);
        model.AddLinearConstraint(LinearExpr.WeightedSum([huge, huge], [long.MaxValue / 4, 3]), 0, 5);
        using var watch = new SolutionWatch(static (_, _) => { }, CancellationToken.None);
        var refused = Assert.Throws<InvalidOperationException>(() =>
            CpSatRun.Solve(model, new CpSatParameters(), watch, CancellationToken.None)
        );
        Assert.Contains("Maybe weights are too large", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_gives_the_same_roster_with_one_worker()
    {
        var problem = RandomProblems.Planted(58).Problem;
        var limits = new SolveLimits { DeterministicTime = 0.05 };
        var first = StudentModel.Solve(problem, new ModelScope(), limits);
        var second = StudentModel.Solve(problem, new ModelScope(), limits);
        Assert.Equal((first.Status, first.Score, first.Bound), (second.Status, second.Score, second.Bound));
        Assert.Equal(first.Roster?.Placements, second.Roster?.Placements);
    }

    [Fact]
    public void Two_workers_reach_the_same_optimum_from_a_hint()
    {
        var planted = RandomProblems.Planted(21, ModelCases.Small);
        var one = StudentModel.Solve(planted.Problem, new ModelScope(), ModelCases.Quick);
        var two = StudentModel.Solve(
            planted.Problem,
            new ModelScope(),
            ModelCases.Quick with
            {
                Workers = 2,
            },
            planted.Legal
        );
        Assert.Equal((ModelStatus.Optimal, one.Score), (two.Status, two.Score));
    }
}
