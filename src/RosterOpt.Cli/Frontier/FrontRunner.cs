using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>
/// Finds rosters along the trade-off between two figures: the user's own weights first, then both ends, then one gap after the other
/// (<see cref="FrontGaps"/>). Every search begins from the roster found so far that is best by its weights. What is searched next
/// depends on what was found, never on how many searches run side by side, so that a work limit gives the same front with any number
/// of jobs. All rules hold in every roster.
/// </summary>
/// <param name="surroundings">Clock and engine.</param>
/// <param name="root">The folder of the front.</param>
/// <param name="budget">What each search may spend.</param>
/// <param name="progress">Told about each that is finished.</param>
internal sealed class FrontRunner(
    Surroundings surroundings,
    string root,
    ScenarioBudget budget,
    ScenarioProgress progress
)
{
    private readonly KeptSolver solver = new(surroundings, progress);
    private readonly FrontFolders folders = new(root);
    private readonly FrontArchive archive = new();
    private readonly List<double> tried = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int runs;

    private FrontBase Searcher => new(solver, folders, budget);

    /// <summary>True once a part of the solver has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Searches that ended without a roster, for whatever reason.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Solves whatever is not finished yet.</summary>
    /// <returns>The base first, then the points from the most of the first figure to the most of the second.</returns>
    public async Task<IReadOnlyList<ScenarioResult>> Run(FrontPlan plan, CancellationToken cancel)
    {
        progress.Begin(plan.Points + 1);
        var first = await SolveBase(plan, cancel);
        if (first is not null && ScenarioSolver.ImpossibleReasons(plan.Base).Count == 0 && !IsHopeless(first))
        {
            await Search(plan, first, cancel);
            first = await Again(plan, first, cancel);
        }
        var points = archive.Choose(plan.Points).Where(point => !point.IsBase).ToList();
        folders.Sort([
            .. points.Select(point => (point.Name, point.Outcome.Folder)),
            (plan.Base.Scenario.Name, first?.Folder),
        ]);
        var ofBase = ScenarioResults.Of(
            plan.Base,
            [first],
            "Interrupted before it was solved: run the same command again."
        );
        return
        [
            FrontMessages.Of(ofBase, points),
            .. points.Select(point => ScenarioResults.Of(point.Data, [point.Outcome], string.Empty)),
        ];
    }

    private static bool IsHopeless(ScenarioOutcome first) =>
        first.Summary.Status == Reports.Summaries.RunStatus.Infeasible;

    private async Task<ScenarioOutcome?> SolveBase(FrontPlan plan, CancellationToken cancel)
    {
        ScenarioOutcome? outcome = null;
        await KeptSolver.OnThread(() => outcome = Searcher.First(plan.Base, cancel));
        HasFailed |= outcome?.HasFailed ?? false;
        return outcome;
    }

    /// <summary>The base once more where a point scores more by its weights; the first answer where none does.</summary>
    private async Task<ScenarioOutcome?> Again(FrontPlan plan, ScenarioOutcome? first, CancellationToken cancel)
    {
        var best = archive.All.MaxBy(point => point.Outcome.Summary.Score);
        if (first?.Summary.Score is not { } score || best is null || best.Outcome.Summary.Score <= score)
        {
            return first;
        }
        progress.Expect(2 + runs);
        ScenarioOutcome? again = null;
        await KeptSolver.OnThread(() => again = Searcher.Again(plan.Base, first, best.Roster, cancel));
        HasFailed |= again?.HasFailed ?? false;
        if (again?.Summary.Score is not { } better || better < score)
        {
            return first;
        }
        if (Place(plan, plan.Base, again, archive.All.First(point => point.IsBase).Ratio) is { } point)
        {
            archive.Replace(point);
        }
        return again;
    }

    private async Task Search(FrontPlan plan, ScenarioOutcome first, CancellationToken cancel)
    {
        var weights = new FrontWeights(plan.Base.Data!.Problem!.Settings, plan.First.Term, plan.Second.Term);
        Keep(plan, plan.Base, first, weights.Own);
        var (least, most) = weights.Range;
        if (weights.Own is { } own)
        {
            tried.Add(own);
        }
        var next = Fresh(weights, [most, least]);
        while (next.Count > 0 && !cancel.IsCancellationRequested)
        {
            progress.Expect(1 + runs + next.Count);
            await RunAll(plan, first, next, cancel);
            var missing = plan.Points - archive.Path().Count(point => !point.IsBase);
            next = Next(weights, Math.Min(missing, plan.MostRuns - runs));
        }
    }

    /// <summary>What to search next; nothing where every gap has been tried.</summary>
    private List<FrontWeight> Next(FrontWeights weights, int most)
    {
        while (true)
        {
            var ratios = FrontGaps.Next(archive.Path(), tried, weights.Range, most);
            var fresh = Fresh(weights, ratios);
            if (fresh.Count > 0 || ratios.Count == 0)
            {
                return fresh;
            }
        }
    }

    /// <summary>Weights are whole numbers, so that two ratios may come to the same ones: those were searched already.</summary>
    private List<FrontWeight> Fresh(FrontWeights weights, IEnumerable<double> ratios)
    {
        var all = ratios.Select(weights.Of).ToList();
        var fresh = all.Where(weight => names.Add(weight.Name)).ToList();
        tried.AddRange(all.Except(fresh).Select(weight => weight.Ratio));
        return fresh;
    }

    /// <summary>Side by side, all from what was known before.</summary>
    private async Task RunAll(
        FrontPlan plan,
        ScenarioOutcome first,
        IReadOnlyList<FrontWeight> all,
        CancellationToken cancel
    )
    {
        var questions = all.Select(weight => Question(plan, first, weight)).ToList();
        var outcomes = new ScenarioOutcome?[all.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, all.Count),
            new ParallelOptions { MaxDegreeOfParallelism = budget.Jobs },
            async (number, _) =>
                await KeptSolver.OnThread(() => outcomes[number] = solver.Run(questions[number], cancel))
        );
        foreach (var (number, weight) in all.Index())
        {
            runs++;
            tried.Add(weight.Ratio);
            HasFailed |= outcomes[number]?.HasFailed ?? false;
            Unanswered += outcomes[number]?.Roster is null ? 1 : 0;
            Keep(plan, questions[number].Data, outcomes[number], weight.Ratio);
        }
    }

    private KeptRun Question(FrontPlan plan, ScenarioOutcome first, FrontWeight weight)
    {
        var data = plan.Base with { Scenario = new Scenario(weight.Name, []) };
        var start = StartOf(data.Data!.Problem! with { Settings = weight.Settings });
        var key = budget.Key(
            data.Data.Hash,
            budget.Options.Seed,
            $"\n{FrontKeys.Of(weight.Settings)}\n{FrontKeys.Of(data.Data.Problem!, start)}"
        );
        return new KeptRun
        {
            Data = data,
            Seed = budget.Options.Seed,
            Folder = folders.Of(data, key),
            Key = key,
            Weights = weight.Settings,
            Options = () => budget.Options with { MostMemory = budget.Memory, Start = start },
            Complete = outcome => FrontMessages.Of(outcome, first, weight),
        };
    }

    /// <summary>Of the rosters found so far the best by other weights.</summary>
    private Roster? StartOf(PlacementProblem weighted) =>
        archive.All.Select(point => point.Roster).MaxBy(roster => Audit.Run(weighted, roster).Score);

    private void Keep(FrontPlan plan, ScenarioData data, ScenarioOutcome? outcome, double? ratio)
    {
        if (Place(plan, data, outcome, ratio) is { } point)
        {
            archive.Add(point);
        }
    }

    private static FrontPoint? Place(FrontPlan plan, ScenarioData data, ScenarioOutcome? outcome, double? ratio)
    {
        var problem = data.Data!.Problem!;
        return
            outcome?.Roster is { } roster
            && plan.First.Value(problem, roster) is { } first
            && plan.Second.Value(problem, roster) is { } second
            ? new FrontPoint(data, outcome, ratio)
            {
                Value = new FrontValue(plan.First.Oriented(first), plan.Second.Oriented(second)),
                Points = new FrontValue(Points(plan.First, problem, roster), Points(plan.Second, problem, roster)),
            }
            : null;
    }

    private static double Points(FrontAxis axis, PlacementProblem problem, Roster roster) =>
        FrontAxisCatalogue.Find(axis.Term)!.Value(problem, roster)!.Value;
}
