using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Columns;
using RosterOpt.Engine.Methods;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine;

/// <summary>One run of the engine: which methods, in which order, with which share of the time.</summary>
internal sealed class AllocationRun(PlacementProblem problem, AllocatorOptions options, Budget budget, RunRecord record)
    : IDisposable
{
    /// <summary>Share of the run that the search gets before the exact model takes over on small problems.</summary>
    private const double ShareBeforeExact = 0.1;

    /// <summary>How long a run that is over waits for its proofs to end.</summary>
    private static readonly TimeSpan MostWaitForProofs = TimeSpan.FromSeconds(2);

    /// <summary>Where the search begins: a roster given, else the baseline where leaving it costs anything.</summary>
    private readonly Roster? start =
        options.Start ?? (problem.Settings.Change > 0 ? problem.Baseline?.ToRoster(problem) : null);

    private readonly ManualResetEventSlim firstRoster = new();
    private readonly List<string> reasons = [];
    private bool provenInfeasible;
    private Roster? partial;

    public AllocationResult Go()
    {
        if (start is not null)
        {
            record.Offer(start);
        }
        using var proofs = new ProofMethod(problem, record, budget);
        var proving = budget.IsDeterministic ? null : Task.Run(() => Prove(proofs));
        if (budget.IsDeterministic)
        {
            proofs.Run();
        }
        try
        {
            Find(proofs, proving ?? Task.CompletedTask);
        }
        finally
        {
            proofs.Stop();
            firstRoster.Set();
        }
        // What is not proven by now is not waited for: on a large cohort that would take longer than the run may.
        proving?.Wait(MostWaitForProofs);
        return Answer();
    }

    /// <summary>Proofs wait until there is a first roster, or it is hard to find: they would take a core from it.</summary>
    private void Prove(ProofMethod proofs)
    {
        if (!ColumnGeneration.Fits(problem))
        {
            firstRoster.Wait();
        }
        proofs.Run();
    }

    private void Find(ProofMethod proofs, Task proving)
    {
        if (problem.Students.Count == 0)
        {
            record.Offer(Roster.FromLines(problem, []));
            return;
        }
        if (options.Methods.Columns && ColumnGeneration.Fits(problem))
        {
            Try("Column generation", needed: false, () => new ColumnMethod(problem, record, budget, options).Run(this));
        }
        if (IsDone)
        {
            return;
        }
        var layout = new SearchProblem(problem) { MovesOff = options.Methods.MovesOff };
        var counting = new CountingMethod(layout, record, budget, options);
        Roster? quick = null;
        if (options.Methods.Counting && start is null && counting.Fits)
        {
            quick = QuickRoster.Offer(layout, record, budget, options.Seed);
            firstRoster.Set();
            Try("Counting", needed: false, () => Count(counting, proofs));
        }
        if (IsDone)
        {
            return;
        }
        // A quick roster is there to be shown: no search goes on from it as from one that a method was at work on.
        var found = ReferenceEquals(record.Roster, quick) ? null : record.Roster;
        if (DividedMethod.Fits(problem, options))
        {
            Try("The search of the parts", needed: true, () => Divide(layout, found));
            return;
        }
        var search = new SearchMethod(layout, record, budget, options)
        {
            Spent = counting.Work,
            First = quick,
            OnFirst = firstRoster.Set,
        };
        var exact = new ExactMethod(problem, record, budget, options);
        var small = options.Methods.ExactModel && exact.IsSmall;
        Try(
            "The search",
            needed: true,
            () => search.Run(small ? ShareBeforeExact : 1, found ?? start ?? counting.Best)
        );
        firstRoster.Set();
        if (search.Impossible.Count > 0)
        {
            RefuseStudents(search.Impossible);
        }
        if (small && !IsDone)
        {
            // The model is given what is proven about lone placements; on small problems that takes no time.
            proving.Wait();
            Try("The exact model", needed: false, () => exact.Run(this));
        }
        PlacePartially(layout, search.Chains);
    }

    private void PlacePartially(SearchProblem layout, Chains? chains)
    {
        if (record.Roster is null && options.Partial && chains is not null)
        {
            record.SetPhase("placing what can be placed");
            partial = new PartialMethod(layout, options.Seed).Run(chains.Best.Best.ToRoster(), budget);
        }
    }

    /// <summary>Large cohorts: part by part, then all of it together.</summary>
    private void Divide(SearchProblem layout, Roster? found)
    {
        using var divided = new DividedMethod(layout, record, budget, options)
        {
            OnFirst = firstRoster.Set,
            GoesOn = found is not null,
        };
        Try("The search of the parts", needed: false, divided.Run);
        firstRoster.Set();
        if (IsDone)
        {
            return;
        }
        var joint = new JointSearch(problem, record, budget, options);
        var best = divided.IsLegal ? divided.Best : record.Roster ?? divided.Best;
        joint.Run(best ?? Roster.FromLines(problem, []), divided.Work);
        if (record.Roster is null && joint.Chains is { Impossible.Count: > 0 } chains)
        {
            RefuseStudents(chains.Impossible);
        }
        PlacePartially(layout, joint.Chains);
    }

    /// <summary>Counts, and where that leaves nothing to be wished for waits for the first bound, which may say that it is the best.</summary>
    private void Count(CountingMethod counting, ProofMethod proofs)
    {
        if (counting.Run())
        {
            firstRoster.Set();
            proofs.WaitForFirst();
        }
    }

    /// <summary>Notes a proof that no roster exists.</summary>
    public void ProveInfeasible(IEnumerable<string> why)
    {
        provenInfeasible = true;
        reasons.AddRange(why);
    }

    public void Dispose() => firstRoster.Dispose();

    private bool IsDone =>
        (provenInfeasible && !options.Partial) || (record.Roster is not null && (budget.IsOver || record.IsOptimal));

    private void RefuseStudents(IReadOnlyList<int> students)
    {
        // The row is named and not the student: what leaves no year open (leave, exclusions) is confidential.
        ProveInfeasible(
            students.Select(student =>
                $"students, line {problem.Students[student].Row.Line}: no timetable obeys the curriculum and this student's own rows. "
                + "Maybe look at the leave, exclusions, locks and windows that concern this student."
            )
        );
    }

    /// <summary>Runs a method so that its failure does not take the run's roster, or the other methods' chance of one, with it.</summary>
    private void Try(string part, bool needed, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
            when (exception is not OutOfMemoryException && (!needed || record.Roster is not null))
        {
            record.Fail(part, exception);
        }
    }

    private AllocationResult Answer()
    {
        var result = new AllocationResult
        {
            Status = AllocationStatus.Unknown,
            Interrupted = budget.Cancel.IsCancellationRequested,
            Failure = record.Failure,
            Bound = record.Bound,
            BoundProof = record.BoundProof,
            LoneBound = record.LoneBound,
            LoneBoundProof = record.LoneBoundProof,
        };
        if (record.Roster is not null)
        {
            return result with
            {
                Status = record.IsOptimal ? AllocationStatus.Optimal : AllocationStatus.Feasible,
                Roster = record.Roster,
                Audit = record.Audit,
                SecondsToFirstRoster = budget.IsDeterministic ? null : record.FirstRoster?.TotalSeconds,
            };
        }
        if (partial is not null)
        {
            return result with
            {
                Status = AllocationStatus.Partial,
                Roster = partial,
                Audit = Audit.Run(problem, partial),
            };
        }
        return provenInfeasible
            ? result with
            {
                Status = AllocationStatus.Infeasible,
                Reasons = reasons,
                Bound = null,
                BoundProof = null,
                LoneBound = null,
                LoneBoundProof = null,
            }
            : result;
    }
}
