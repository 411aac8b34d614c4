using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>Where everybody goes who begins one discipline in one block, and the best of it without any place in addition.</summary>
internal sealed class Neighbourhood
{
    private readonly Opening span;
    private NeighbourhoodAnswer? without;

    /// <param name="discipline">Index.</param>
    /// <param name="block">Where they begin.</param>
    /// <param name="desk">The roster.</param>
    public Neighbourhood(int discipline, int block, Desk desk)
    {
        span = new Opening(-1, discipline, block, 1);
        var parts = new NeighbourhoodParts(desk.State, span, [], 0);
        Potential = parts.Potential;
        Promise = (double)parts.Promise / Math.Max(1, parts.All.Count);
        Before = (desk.State.Score, desk.Lone);
    }

    /// <summary>No place gains more than this; 0 where none gains anything.</summary>
    public long Potential { get; }

    /// <summary>The part of it that is company, for each literal of the model: most hope for least effort first.</summary>
    public double Promise { get; }

    /// <summary>What the model says without any place; after <see cref="Prepare"/>.</summary>
    public NeighbourhoodAnswer Without =>
        without ?? throw new InvalidOperationException("The neighbourhood has not been solved yet.");

    /// <summary>Score and lone placements without any place: of the roster, or of a better packing that was found.</summary>
    public (long Score, int Lone) Before { get; private set; }

    /// <summary>Points that packing anew brings.</summary>
    public long SearchAlone { get; private set; }

    /// <summary>Solves it without any place, the first time. For one thread at a time.</summary>
    /// <returns>Deterministic units.</returns>
    public double Prepare(Desk desk, Func<SolveLimits?> limits)
    {
        if (without is not null)
        {
            return 0;
        }
        if (limits() is not { } next)
        {
            without = NeighbourhoodAnswer.None(0);
            return 0;
        }
        without = new NeighbourhoodModel(desk.State, span, [], 0).Solve(next);
        if (NeighbourhoodTrial.Of(desk, span, without, 0) is { } found && found.Score > Before.Score)
        {
            SearchAlone = found.Score - Before.Score;
            Before = (found.Score, found.Lone);
        }
        return without.Work;
    }
}
