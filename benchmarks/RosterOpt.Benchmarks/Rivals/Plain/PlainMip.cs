using Google.OrTools.LinearSolver;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>The plain model given to a mixed-integer solver with its default parameters. It tells of its roster only at the end.</summary>
internal sealed class PlainMip(string name, string solverName) : IContender
{
    public string Name => name;

    public string Title => $"The same through {solverName}";

    public bool NeedsRunPerLimit => true;

    public void Run(PlacementProblem problem, ContenderBoard board)
    {
        using var solver =
            Solver.CreateSolver(solverName)
            ?? throw new InvalidOperationException($"{solverName} is not in this package.");
        var linear = new MipModel(solver, board);
        var model = new PlainModel(problem, linear);
        if (!model.IsWhole)
        {
            board.Note = "the model was not built in time";
            return;
        }
        var built = board.Elapsed;
        solver.SetTimeLimit((long)(board.SecondsLeft * 1000));
        var status = solver.Solve();
        if (status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE)
        {
            board.Offer(model.Read(linear.IsSet));
        }
        board.Note = FormattableString.Invariant(
            $"{solver.NumVariables():N0} variables built in {built:F1} s, {status.ToString().ToLowerInvariant()}"
        );
    }

    private sealed class MipModel(Solver solver, ContenderBoard board) : ILinearModel
    {
        private readonly List<Variable> variables = [];

        public bool IsOver => board.IsOver;

        public int NewFlag() => Keep(solver.MakeBoolVar(string.Empty));

        public int NewWhole(int most) => Keep(solver.MakeIntVar(0, most, string.Empty));

        public bool IsSet(int variable) => variables[variable].SolutionValue() > 0.5;

        public void Add(Sum sum, long low, long high)
        {
            var row = solver.MakeConstraint(
                low == long.MinValue ? double.NegativeInfinity : low,
                high == long.MaxValue ? double.PositiveInfinity : high
            );
            foreach (var part in Joined(sum))
            {
                row.SetCoefficient(variables[part.Variable], part.Factor);
            }
        }

        public void Maximise(Sum sum)
        {
            var goal = solver.Objective();
            foreach (var part in Joined(sum))
            {
                goal.SetCoefficient(variables[part.Variable], part.Factor);
            }
            goal.SetMaximization();
        }

        /// <summary>A variable named twice: here the later factor would replace the earlier one.</summary>
        private static IEnumerable<(int Variable, long Factor)> Joined(Sum sum) =>
            sum.Parts.GroupBy(part => part.Variable).Select(group => (group.Key, group.Sum(part => part.Factor)));

        private int Keep(Variable variable)
        {
            variables.Add(variable);
            return variables.Count - 1;
        }
    }
}
