using Google.OrTools.Sat;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>The plain model given to CP-SAT with its default parameters.</summary>
internal sealed class PlainCpSat : IContender
{
    public string Name => "cpsat";

    public string Title => "Plain CP-SAT model";

    public bool NeedsRunPerLimit => false;

    public void Run(PlacementProblem problem, ContenderBoard board)
    {
        var linear = new CpSatLinearModel(() => board.IsOver);
        var model = new PlainModel(problem, linear);
        if (!model.IsWhole)
        {
            board.Note = "the model was not built in time";
            return;
        }
        var built = board.Elapsed;
        using var solver = new CpSolver();
        solver.StringParameters = FormattableString.Invariant(
            $"num_workers:{board.Workers},random_seed:{board.Seed},max_time_in_seconds:{board.SecondsLeft:F2}"
        );
        using var watch = new Watch(board, model);
        var status = solver.Solve(linear.Model, watch);
        GC.KeepAlive(watch);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
        {
            board.Offer(model.Read(variable => solver.Response!.Solution[variable] != 0));
        }
        board.Note = FormattableString.Invariant(
            $"{linear.Model.Model.Variables.Count:N0} variables built in {built:F1} s, {status.ToString().ToLowerInvariant()}"
        );
    }

    /// <summary>An exception that left the callback would end the process.</summary>
    private sealed class Watch(ContenderBoard board, PlainModel model) : CpSolverSolutionCallback
    {
        public override void OnSolutionCallback()
        {
            try
            {
                board.Offer(model.Read(variable => SolutionIntegerValue(variable) != 0));
            }
#pragma warning disable CA1031 // Whatever it is, it must not reach native code.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Console.Error.WriteLine(failure);
                StopSearch();
            }
        }
    }
}
