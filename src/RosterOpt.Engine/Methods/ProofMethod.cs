using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Bounds;

namespace RosterOpt.Engine.Methods;

/// <summary>Proves bounds beside the search.</summary>
internal sealed class ProofMethod(PlacementProblem problem, RunRecord record, Budget budget) : IDisposable
{
    /// <summary>Most work units that proofs may take; a run of a minute gives them a quarter of its time.</summary>
    private const double MostWork = 60;

    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(budget.Cancel);

    private readonly ManualResetEventSlim first = new();

    /// <summary>True once the run is answered: a run does not wait for long, and what is proven later comes too late.</summary>
    private volatile bool isClosed;

    /// <summary>Computes every bound; a failure of a proof only means that there is none.</summary>
    public void Run()
    {
        try
        {
            var bounds = BoundCatalogue.Compute(
                problem,
                Math.Min(MostWork, Math.Max(1, budget.Total / 4)),
                stop.Token,
                OfferUpper
            );
            if (!isClosed)
            {
                record.OfferLoneBound(bounds.Lone, bounds.LoneProof);
            }
        }
        catch (OperationCanceledException)
        {
            // What is not proven by now stays unproven.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            record.Fail("The proof of bounds", exception);
        }
        finally
        {
            first.Set();
        }
    }

    /// <summary>Waits until the quickest bound stands, or the run is over.</summary>
    public void WaitForFirst()
    {
        try
        {
            var most = TimeSpan.FromSeconds(Math.Min(budget.SecondsLeft, TimeSpan.MaxValue.TotalSeconds / 2));
            first.Wait(budget.IsDeterministic ? Timeout.InfiniteTimeSpan : most, budget.Cancel);
        }
        catch (OperationCanceledException)
        {
            // The run ends with what it has.
        }
    }

    private void OfferUpper(long bound, string proof)
    {
        if (!isClosed)
        {
            record.OfferBound(bound, proof);
        }
        first.Set();
    }

    /// <summary>The search is over: refinements end, what is proven stands.</summary>
    public void Stop() => stop.Cancel();

    public void Dispose()
    {
        isClosed = true;
        stop.Dispose();
        first.Dispose();
    }
}
