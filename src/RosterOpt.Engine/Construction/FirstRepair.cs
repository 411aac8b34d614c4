using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// Makes a built roster legal before the search proper begins: the same moves, but aimed at what breaks a rule. In a large cohort a
/// search that draws its students blindly meets those few once in thousands of moves.
/// </summary>
internal sealed class FirstRepair
{
    /// <summary>Moves without less violation after which the search proper takes over: so many, and so many for each student.</summary>
    private const long Patience = 30_000;

    private const long PatiencePerStudent = 20;

    /// <summary>Moves between two looks at what is broken.</summary>
    private const int Slice = 500;

    /// <summary>Points that one step of violation is worth, in units of the temperature. Measured: with 4 a large cohort keeps breaking what it mends.</summary>
    private const double Steepness = 10;

    private readonly SearchState state;
    private readonly SearchRandom random;
    private readonly TroubleList trouble;
    private readonly MoveKit kit;
    private readonly (IMove Move, int UpTo)[] moves;
    private readonly BestRoster best;

    /// <param name="state">A built roster.</param>
    /// <param name="random">Random numbers.</param>
    /// <param name="unfinished">Students who begin with rotations missing.</param>
    public FirstRepair(SearchState state, SearchRandom random, IReadOnlyCollection<int> unfinished)
    {
        (this.state, this.random) = (state, random);
        trouble = new TroubleList(state);
        kit = new MoveKit(state, random) { Focus = trouble.All };
        best = new BestRoster(state);
        moves =
        [
            (new MendSlot(), 20),
            (new ChangeSite(), 40),
            (new SwapSites(), 50),
            (new ExchangeBlocks(), 75),
            (new TradeDisciplines(), 85),
            (new GatherPod(), 90),
            (new FillGap(state.Problem, unfinished), 100),
            (new RebuildYears(new UnitBuilder(state, random)), 105),
        ];
    }

    /// <summary>Goes on until the roster is legal or does not come nearer to it, and leaves the best roster in the state.</summary>
    /// <param name="temperature">Points by which a move may make the roster worse; above 0.</param>
    /// <param name="cancel">Ends it.</param>
    public void Run(double temperature, CancellationToken cancel)
    {
        var patience = Patience + (PatiencePerStudent * state.Problem.Students);
        for (long idle = 0; best.Violation > 0 && idle < patience && !cancel.IsCancellationRequested; idle += Slice)
        {
            var before = best.Violation;
            trouble.Refresh();
            for (var i = 0; i < Slice && best.Violation > 0; i++)
            {
                Step(temperature);
            }
            idle = best.Violation < before ? 0 : idle;
        }
        best.Restore();
    }

    private void Step(double temperature)
    {
        var violation = state.Violation;
        state.Begin();
        if (!Draw().TryPropose(kit) || state.Steps == 0)
        {
            state.Rollback();
            return;
        }
        var gain = state.Settle() - (Steepness * temperature * (state.Violation - violation));
        if (gain < 0 && gain < temperature * Math.Log(random.NextDouble()))
        {
            state.Rollback();
            return;
        }
        best.Note(state.Changed);
        state.Commit();
        best.Offer();
    }

    private IMove Draw()
    {
        var draw = random.Next(moves[^1].UpTo);
        return Array.Find(moves, entry => draw < entry.UpTo).Move;
    }
}
