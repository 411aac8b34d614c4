using RosterOpt.Engine.Search.Moves;

namespace RosterOpt.Engine.Search;

/// <summary>
/// Simulated annealing on score − price × violation. The price of violation adapts: it rises while the roster is illegal and falls while
/// it is legal, so that the search walks along the border, where the good legal rosters are.
/// </summary>
internal sealed class Annealer
{
    private const int PriceInterval = 2000;

    /// <summary>Prices of violation in units of the scale: to begin with, and the most before it is lowered again, at first and later.</summary>
    private const double LowestStart = 2;

    private const double HighestAtFirst = 32;
    private const double HighestOfAll = 1e4;
    private readonly SearchState state;
    private readonly MoveKit kit;
    private readonly MoveCatalogue moves;
    private readonly SearchRandom random;
    private double price;
    private double highest;
    private long sinceTuned;
    private long legalSeen;

    public Annealer(SearchState state, SearchRandom random, IReadOnlyCollection<int> unfinished)
    {
        this.state = state;
        this.random = random;
        kit = new MoveKit(state, random);
        moves = new MoveCatalogue(state.Problem, unfinished, random);
        Best = new BestRoster(state);
        Tried = new long[moves.All.Count];
        Accepted = new long[moves.All.Count];
        Best.Offer();
    }

    /// <summary>The best roster so far.</summary>
    public BestRoster Best { get; }

    /// <summary>Moves tried and accepted, by move.</summary>
    public long[] Tried { get; }

    public long[] Accepted { get; }

    public IReadOnlyList<IMove> Moves => moves.All;

    /// <summary>Typical loss of a bad move in points: the unit in which temperatures are given.</summary>
    public double Scale { get; private set; } = 100;

    /// <summary>Measures how much moves of this data set cost, so that temperatures fit any weights.</summary>
    public void Calibrate()
    {
        var losses = new List<double>();
        for (var i = 0; i < 4000 && losses.Count < 1000; i++)
        {
            state.Begin();
            if (moves.All[moves.Draw(random)].TryPropose(kit))
            {
                var delta = state.Settle();
                if (delta < 0)
                {
                    losses.Add(-delta);
                }
            }
            state.Rollback();
        }
        losses.Sort();
        Scale = losses.Count == 0 ? 1 : Math.Max(1, losses[losses.Count / 2]);
        price = LowestStart * Scale;
        highest = HighestAtFirst * Scale;
    }

    /// <summary>Runs a number of moves at a temperature.</summary>
    /// <param name="count">Plain moves; one that takes longer counts for several.</param>
    /// <param name="temperature">In points.</param>
    /// <param name="yearsOneIn">One try in so many gives a few crews new years; 0 for none.</param>
    public void Run(long count, double temperature, int yearsOneIn = 0)
    {
        for (long i = 0; i < count; )
        {
            var violationBefore = state.Violation;
            state.Begin();
            var move = moves.Draw(random, yearsOneIn);
            Tried[move]++;
            i += moves.All[move].Cost;
            kit.MostLoss = temperature * Math.Log(random.NextDouble());
            if (!moves.All[move].TryPropose(kit) || state.Steps == 0)
            {
                state.Rollback();
                continue;
            }
            var gain = state.Settle() - (price * (state.Violation - violationBefore));
            if (gain >= kit.MostLoss)
            {
                Accepted[move]++;
                Keep(gain != 0);
            }
            else
            {
                state.Rollback();
            }
            Tune();
        }
    }

    /// <summary>Keeps the settled move that is under way.</summary>
    /// <param name="mayBeBest">False where the roster cannot be better than the best.</param>
    public void Keep(bool mayBeBest = true)
    {
        Best.Note(state.Changed);
        state.Commit();
        if (mayBeBest)
        {
            Best.Offer();
        }
    }

    /// <summary>Puts the best roster so far back into the state.</summary>
    public void Restore() => Best.Restore();

    private void Tune()
    {
        legalSeen += state.Violation == 0 ? 1 : 0;
        if (++sinceTuned < PriceInterval)
        {
            return;
        }
        var share = legalSeen / (double)sinceTuned;
        price *= share < 0.3 ? 1.15 : 0.97;
        price = Math.Clamp(price, Scale / 20, Scale * HighestOfAll);
        (sinceTuned, legalSeen) = (0, 0);
        if (price > highest && Best.Violation > 0)
        {
            // Dear as it is, nothing that breaks a little more is accepted any longer: it never gets out of where it is. So it melts.
            price = LowestStart * Scale;
            highest = Math.Min(2 * highest, HighestOfAll * Scale);
        }
    }
}
