using System.Runtime.ExceptionServices;
using Google.OrTools.Sat;

namespace RosterOpt.Engine.Models.Solving;

/// <summary>One call of the solver, with its traps kept in one place.</summary>
internal static class CpSatRun
{
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(200);

    /// <summary>Solves a model.</summary>
    /// <param name="model">Is validated first.</param>
    /// <param name="parameters">Limits and threads.</param>
    /// <param name="watch">Told of each solution.</param>
    /// <param name="cancel">Ends the search early.</param>
    /// <returns>The solver's answer; unknown where cancelled before the start.</returns>
    /// <exception cref="InvalidOperationException">The model is not valid, such as one whose numbers overflow.</exception>
    public static CpSolverResponse? Solve(
        CpModel model,
        CpSatParameters parameters,
        SolutionWatch watch,
        CancellationToken cancel
    )
    {
        if (model.Validate() is { Length: > 0 } fault)
        {
            throw new InvalidOperationException($"The solver refuses the model: {fault}. Maybe weights are too large.");
        }
        // A stop before the search begins is lost.
        if (cancel.IsCancellationRequested)
        {
            return null;
        }
        using var solver = new CpSolver { StringParameters = parameters.ToText() };
        // One that lands between the registration and the first line of the native search is lost too: ask again until it ends.
        using var timer = new Timer(_ => StopIf(solver, cancel), null, Nudge, Nudge);
        using (cancel.Register(solver.StopSearch))
        {
            solver.Solve(model, watch);
        }
        GC.KeepAlive(watch);
        if (watch.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        return solver.Response;
    }

    private static void StopIf(CpSolver solver, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            solver.StopSearch();
        }
    }
}
