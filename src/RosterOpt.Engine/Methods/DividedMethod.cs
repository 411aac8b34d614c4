using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Dividing;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>
/// Large cohorts: cut into parts (<see cref="Division"/>), which are searched one by one, as many at a time as there are workers. First
/// rosters of the parts make one of the whole, which is mended as one; then each part gets the places that it has in that, and its
/// share of the time. <see cref="JointSearch"/> polishes all of it together.
/// </summary>
internal sealed class DividedMethod(SearchProblem layout, RunRecord record, Budget budget, AllocatorOptions options)
    : IDisposable
{
    /// <summary>Share of the run at which the parts are done.</summary>
    private const double PartsEnd = 0.9;

    /// <summary>Share of the work that first rosters may take at most, where only work counts.</summary>
    private const double FirstEnd = 0.25;

    private readonly Core.Cohort.PlacementProblem problem = layout.Problem;
    private readonly CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(budget.Cancel);
    private readonly System.Threading.Lock gate = new();
    private PartSearch[] parts = [];
    private Division? division;

    /// <summary>True where the cohort is large enough, and nothing is given that a new roster should be like.</summary>
    public static bool Fits(Core.Cohort.PlacementProblem problem, AllocatorOptions options) =>
        options.Start is null
        && problem.Baseline is null
        && problem.Students.Count >= 2 * options.Methods.PartSize
        && options.Methods.Division;

    /// <summary>The best rosters of all parts together, legal or not; null before <see cref="Run"/>.</summary>
    public Roster? Best { get; private set; }

    /// <summary>True where every part has a legal roster.</summary>
    public bool IsLegal => Array.TrueForAll(parts, part => part.IsLegal);

    /// <summary>True where the run has a roster that the parts are to go on from, as far as they have none of their own.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Told when the parts have their first rosters, legal or not.</summary>
    public Action? OnFirst { get; init; }

    /// <summary>Work units used, as far as only work counts.</summary>
    public double Work { get; private set; }

    /// <summary>Searches all parts.</summary>
    public void Run()
    {
        record.SetPhase("dividing the cohort");
        Take(Division.Of(problem, PartCount()));
        if (!GoesOn)
        {
            JoinFirst();
        }
        if (record.Roster is null)
        {
            MendFirst();
        }
        else if (!IsLegal)
        {
            Follow(record.Roster);
        }
        OnFirst?.Invoke();
        record.SetPhase("searching the parts");
        ForAll(
            (part, round) =>
            {
                part.Improve(NewBudget(ShareOf(PartsEnd - FirstEnd, round)), record);
                OfferNow();
            }
        );
        Offer();
        Work = budget.IsDeterministic ? PartsEnd * budget.Total : 0;
    }

    public void Dispose() => enough.Dispose();

    /// <summary>Of the time left its share, with so many rounds to come; of work a share known beforehand, whatever else is done.</summary>
    private double ShareOf(double share, int rounds) =>
        budget.IsDeterministic
            ? share * budget.Total * options.Workers / parts.Length
            : Math.Max(0.1, (PartsEnd * budget.Total) - budget.Elapsed.TotalSeconds) / rounds;

    /// <summary>A multiple of the workers, so that none is idle at the end.</summary>
    private int PartCount()
    {
        var rounds = (int)Math.Round(problem.Students.Count / ((double)options.Methods.PartSize * options.Workers));
        return Math.Max(1, rounds) * options.Workers;
    }

    private Budget NewBudget(double amount) =>
        new(
            budget.Clock,
            options with
            {
                Time = TimeSpan.FromSeconds(amount),
                Work = budget.IsDeterministic ? amount : null,
            },
            enough.Token
        );

    /// <summary>Every part once, on as many threads as there are workers, in order; the action is told how many rounds are to come.</summary>
    private void ForAll(Action<PartSearch, int> action)
    {
        var next = -1;
        var threads = Enumerable
            .Range(0, options.Workers)
            .Select(_ =>
                Task.Factory.StartNew(
                    Work,
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(threads);

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < parts.Length; i = Interlocked.Increment(ref next))
            {
                action(parts[i], ((parts.Length - 1 - i) / options.Workers) + 1);
            }
        }
    }

    private void Take(Division taken)
    {
        division = taken;
        parts = [.. taken.Parts.Select((part, number) => new PartSearch(part, options.Seed + number, options))];
    }

    private void JoinFirst()
    {
        record.SetPhase("first roster");
        ForAll((part, _) => part.Build(enough.Token));
        Offer();
    }

    /// <summary>
    /// Where a part has no legal roster, the whole often has: places that the part lacks lie idle in another, and mending together finds
    /// them at once. Only where it does not, each part searches for itself.
    /// </summary>
    private void MendFirst()
    {
        MendTogether();
        if (record.Roster is null && !IsLegal)
        {
            ForAll((part, round) => part.FindLegal(NewBudget(ShareOf(FirstEnd, round)), record));
            Offer();
            MendTogether();
        }
        if (record.Roster is { } roster)
        {
            Follow(roster);
        }
    }

    private void MendTogether()
    {
        if (record.Roster is not null || enough.IsCancellationRequested)
        {
            return;
        }
        var chain = new Chain(layout, options.Seed);
        chain.Build(new StartRoster(layout, Best!), enough.Token);
        if (chain.Best.Violation == 0)
        {
            record.Offer(chain.Best.ToRoster());
        }
    }

    /// <summary>Gives every part the places of a legal roster of the whole: all that the parts find from here on is legal together.</summary>
    private void Follow(Roster roster)
    {
        Take(division!.Along(roster));
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i].Begin(division.Parts[i].Take(roster));
        }
    }

    /// <summary>Shows what there is while other parts are still searched.</summary>
    private void OfferNow()
    {
        if (options.Methods.BoundsFeedback && !budget.IsDeterministic && record.Gap <= options.Gap)
        {
            enough.Cancel();
        }
        lock (gate)
        {
            if (!record.IsBusy && IsLegal)
            {
                record.Offer(Join(), isPreview: budget.IsDeterministic);
            }
        }
    }

    private void Offer()
    {
        Best = Join();
        if (IsLegal)
        {
            record.Offer(Best);
        }
    }

    private Roster Join() => division!.Join([.. parts.Select(part => part.Best)]);
}
