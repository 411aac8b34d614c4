using Google.OrTools.Sat;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Rivals.Plain;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Tests.Rivals.Plain;

public sealed class PlainModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Scores_a_legal_roster_as_Core_does(int seed)
    {
        var shape = seed % 2 == 0 ? CohortShape.Full(18, seed) : CohortShape.Histories(18, seed);
        var (problem, planted) = CohortInstance.Create(shape);
        var linear = new CpSatLinearModel(() => false);
        var model = new PlainModel(problem, linear);
        Fix(problem, planted, (linear, model));

        using var solver = new CpSolver { StringParameters = "num_workers:1,max_time_in_seconds:30" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(linear.Model));

        Assert.Equal(Audit.Run(problem, planted).Score, (long)Math.Round(solver.ObjectiveValue));
        Assert.Equal(planted.Placements, model.Read(x => solver.Response!.Solution[x] != 0).Placements);
    }

    [Fact]
    public void Finds_only_legal_rosters()
    {
        var (problem, _) = CohortInstance.Create(CohortShape.Minimums(12, 7));
        var linear = new CpSatLinearModel(() => false);
        var model = new PlainModel(problem, linear);
        linear.Model.Model.Objective = null;

        using var solver = new CpSolver { StringParameters = "num_workers:1,max_time_in_seconds:60,random_seed:5" };
        Assert.Contains(
            solver.Solve(linear.Model),
            (CpSolverStatus[])[CpSolverStatus.Optimal, CpSolverStatus.Feasible]
        );

        Assert.Empty(Audit.Run(problem, model.Read(x => solver.Response!.Solution[x] != 0)).Violations);
    }

    private static void Fix(PlacementProblem problem, Roster planted, (CpSatLinearModel Linear, PlainModel Model) parts)
    {
        var facts = new RosterFacts(problem, planted);
        foreach (var student in problem.Students)
        {
            var taken = facts.RotationsOf(student.Index).ToHashSet();
            foreach (var (rotation, variable) in parts.Model.RotationsOf(student.Index))
            {
                var isTaken = taken.Contains(rotation) ? 1 : 0;
                parts.Linear.Add(new Sum().With(variable), isTaken, isTaken);
            }
        }
    }
}
