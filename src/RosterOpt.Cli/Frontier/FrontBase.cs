using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;

namespace RosterOpt.Cli.Frontier;

/// <summary>
/// The roster by the user's own weights. The points of a front begin from each other's rosters and so are searched for longer than the
/// base: where one of them turns out to score more by the user's own weights, the base is searched once more, from there.
/// </summary>
/// <param name="solver">Solves, or finds what was solved.</param>
/// <param name="folders">Where answers are kept.</param>
/// <param name="budget">What each search may spend.</param>
internal sealed class FrontBase(KeptSolver solver, FrontFolders folders, ScenarioBudget budget)
{
    /// <summary>The first search, from nothing.</summary>
    public ScenarioOutcome? First(ScenarioData data, CancellationToken cancel)
    {
        var key = budget.Key(data.Data!.Hash, budget.Options.Seed);
        return solver.Run(
            new KeptRun
            {
                Data = data,
                Seed = budget.Options.Seed,
                Folder = folders.Of(data, key),
                Key = key,
                Options = () => budget.Options with { Workers = budget.BaseWorkers, MostMemory = budget.Memory },
            },
            cancel
        );
    }

    /// <summary>The second search, from a roster that scores more. The first answer stays where the next run finds it.</summary>
    public ScenarioOutcome? Again(ScenarioData data, ScenarioOutcome first, Roster start, CancellationToken cancel)
    {
        var key = budget.Key(
            data.Data!.Hash,
            budget.Options.Seed,
            $"\nagain\n{FrontKeys.Of(data.Data.Problem!, start)}"
        );
        folders.PutAside(data, key);
        return solver.Run(
            new KeptRun
            {
                Data = data,
                Seed = budget.Options.Seed,
                Folder = folders.Of(data, key),
                Key = key,
                Options = () =>
                    budget.Options with
                    {
                        Workers = budget.BaseWorkers,
                        MostMemory = budget.Memory,
                        Start = start,
                    },
                Complete = outcome => WithLowerBound(outcome, first),
            },
            cancel
        );
    }

    /// <summary>Both bounds hold: the lower one says more.</summary>
    private static ScenarioOutcome WithLowerBound(ScenarioOutcome again, ScenarioOutcome first) =>
        first.Summary.Bound is { } known && known >= again.Summary.Score && !(again.Summary.Bound <= known)
            ? again with
            {
                Summary = again.Summary with { Bound = known, BoundProof = first.Summary.BoundProof },
            }
            : again;
}
