using RosterOpt.Engine.Construction;

namespace RosterOpt.Engine.Search;

/// <summary>One thread of annealing with a state of its own.</summary>
internal sealed class Chain
{
    /// <summary>Moves between two looks at the clock and the temperature.</summary>
    private const int Slice = 1000;

    /// <summary>Moves that make a unit of work: about a second on a plain machine.</summary>
    public const double MovesPerWork = 400_000;

    /// <summary>Points by which a repair may make the first roster worse: about a pod split for a block of four weeks.</summary>
    private const double FirstTemperature = 100;

    private readonly SearchProblem problem;
    private readonly SearchRandom random;
    private readonly SearchState state;
    private Annealer? annealer;

    public Chain(SearchProblem problem, long seed)
    {
        this.problem = problem;
        random = new SearchRandom(seed);
        state = new SearchState(problem);
    }

    /// <summary>Students without any legal year; see <see cref="Builder.Impossible"/>.</summary>
    public IReadOnlyList<int> Impossible { get; private set; } = [];

    public Annealer Annealer => annealer ?? throw new InvalidOperationException("The chain has not been built yet.");

    /// <summary>True when there is a first roster.</summary>
    public bool IsBuilt => annealer is not null;

    public BestRoster Best => Annealer.Best;

    public int Students => problem.Students;

    public double Scale => Annealer.Scale;

    /// <summary>The roster under way; only for whoever works on the chain's own thread or while it rests.</summary>
    public SearchState State => state;

    public SearchRandom Random => random;

    /// <summary>Makes the first roster: from the start given where it fits, the rest from scratch.</summary>
    public void Build(StartRoster? start, CancellationToken cancel)
    {
        var builder = new Builder(state, random);
        if (start is null)
        {
            builder.Run(cancel);
        }
        else
        {
            start.CopyTo(state);
            builder.Complete(cancel);
        }
        Impossible = builder.Impossible;
        new FirstRepair(state, random, builder.Unfinished).Run(FirstTemperature, cancel);
        annealer = new Annealer(state, random, builder.Unfinished);
        annealer.Calibrate();
    }

    /// <summary>Anneals from one temperature down to another.</summary>
    /// <param name="stretch">First and last temperature in points, the last above 0, and how many tries give crews new years.</param>
    /// <param name="progress">From 0 to 1 and beyond when the stretch is over; given the moves done in it.</param>
    /// <param name="onBetter">Called on this chain's thread between slices after a better roster was found.</param>
    public void Anneal(
        (double From, double To, int YearsOneIn) stretch,
        Func<long, double> progress,
        Action<Chain> onBetter
    )
    {
        long moves = 0;
        var seen = Best.Version;
        for (var share = progress(0); share < 1; share = progress(moves))
        {
            Annealer.Run(Slice, stretch.From * Math.Pow(stretch.To / stretch.From, share), stretch.YearsOneIn);
            moves += Slice;
            if (Best.Version != seen)
            {
                seen = Best.Version;
                onBetter(this);
            }
        }
    }

    /// <summary>Goes back to the chain's best roster, or on to another chain's where that is better.</summary>
    public void Adopt(Chain best)
    {
        if (ReferenceEquals(best, this))
        {
            Annealer.Restore();
            return;
        }
        Best.Adopt(best.Best);
    }
}
