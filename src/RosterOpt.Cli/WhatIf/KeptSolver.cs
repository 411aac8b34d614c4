using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Solves unless an earlier run left the answer to the same question, and keeps each answer as soon as it is there.</summary>
/// <param name="surroundings">Clock and engine.</param>
/// <param name="progress">Told about each that is finished.</param>
internal sealed class KeptSolver(Surroundings surroundings, ScenarioProgress progress)
{
    private readonly ScenarioSolver solver = new(surroundings);

    /// <summary>The answer; null where it was interrupted before.</summary>
    public ScenarioOutcome? Run(KeptRun run, CancellationToken cancel)
    {
        if (run.Folder.Load(run.Key) is { } finished)
        {
            progress.Finished((run.Data, run.Seed), finished, wasThere: true);
            return finished with { Folder = run.Folder.Path };
        }
        if (cancel.IsCancellationRequested || Solve(run, cancel) is not { } outcome)
        {
            return null;
        }
        run.Folder.Write(outcome, outcome.HasFailed ? null : run.Key, run.WithTables);
        progress.Finished((run.Data, run.Seed), outcome, wasThere: false);
        return outcome with { Folder = run.Folder.Path };
    }

    /// <summary>On a thread of its own: a search never waits, and would starve the pool that its proofs need.</summary>
    public static Task OnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private ScenarioOutcome? Solve(KeptRun run, CancellationToken cancel)
    {
        try
        {
            return solver.Solve(run.Data, run.Options(), cancel, run.Weights) is { } outcome
                ? run.Complete(outcome)
                : null;
        }
#pragma warning disable CA1031 // Whatever it is, it is about this run alone: the others still run.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var summary = Outputs.Summaries.Of(run.Data.Data!.Problem!, run.Data.Data.Hash, RunStatus.Unknown);
            return new ScenarioOutcome(summary, null, Say(problem)) { HasFailed = true };
        }
    }

    /// <summary>The process of the solver says itself what became of it; anything else is told by its type.</summary>
    private static string Say(Exception problem) =>
        problem is CliException { Message: [var first, .. var rest] }
            ? char.ToUpperInvariant(first) + rest
            : $"Internal error: {problem.GetType().Name}: {problem.Message}".ReplaceLineEndings(" ");
}

/// <summary>One question to the engine, and where its answer is kept.</summary>
internal sealed record KeptRun
{
    public required RosterOpt.Data.Scenarios.ScenarioData Data { get; init; }

    public required int Seed { get; init; }

    public required ScenarioFolder Folder { get; init; }

    /// <summary>Tells whether an answer belongs to this question.</summary>
    public required string Key { get; init; }

    /// <summary>Asked for only where something has to be solved.</summary>
    public required Func<AllocatorOptions> Options { get; init; }

    /// <summary>Settings that are searched with instead of those of the data; null for those.</summary>
    public Settings? Weights { get; init; }

    /// <summary>False where the data set stands elsewhere already.</summary>
    public bool WithTables { get; init; } = true;

    /// <summary>What is added to an answer before it is kept.</summary>
    public Func<ScenarioOutcome, ScenarioOutcome> Complete { get; init; } = outcome => outcome;
}
