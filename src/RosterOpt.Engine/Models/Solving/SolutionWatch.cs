using Google.OrTools.Sat;

namespace RosterOpt.Engine.Models.Solving;

/// <summary>
/// Hands each better solution on. The solver calls it on foreign threads, and an exception that left it would end the process: it is
/// kept, the search stops, and the caller throws it afterwards.
/// </summary>
internal sealed class SolutionWatch : CpSolverSolutionCallback
{
    private readonly Lock gate = new();
    private readonly Action<Func<int, long>, double> report;
    private readonly CancellationToken cancel;

    /// <param name="report">Given the value of a variable by index and the best bound so far.</param>
    /// <param name="cancel">Stops the search.</param>
    public SolutionWatch(Action<Func<int, long>, double> report, CancellationToken cancel)
    {
        this.report = report;
        this.cancel = cancel;
    }

    /// <summary>What the report threw, or null.</summary>
    public Exception? Failure { get; private set; }

    public override void OnSolutionCallback()
    {
        lock (gate)
        {
            try
            {
                report(SolutionIntegerValue, BestObjectiveBound());
                if (cancel.IsCancellationRequested)
                {
                    StopSearch();
                }
            }
#pragma warning disable CA1031 // Whatever it is, it must not reach native code.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Failure ??= failure;
                StopSearch();
            }
        }
    }
}
