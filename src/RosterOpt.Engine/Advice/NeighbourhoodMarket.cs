using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// The openings of one discipline over the same blocks, judged by where everybody had best be who begins it in the first of them; all
/// else as in the roster. The same neighbourhood is solved without any place, so that what packing anew brings is not taken for an
/// effect of a place.
/// </summary>
/// <param name="span">Discipline and blocks; the site does not matter.</param>
/// <param name="openings">All sites that offer it in all of these blocks.</param>
/// <param name="neighbourhood">What is free to change; shared by the markets that begin with the same block.</param>
internal sealed class NeighbourhoodMarket(Opening span, IReadOnlyList<Opening> openings, Neighbourhood neighbourhood)
    : IMarket
{
    public IReadOnlyList<Opening> Openings => openings;

    public object Base => neighbourhood;

    public long Potential => neighbourhood.Potential;

    public double Promise => neighbourhood.Promise;

    public long SearchAlone => neighbourhood.SearchAlone;

    public MarketAnswer Solve(IReadOnlyList<Opening> open, int places, Desk desk, Func<SolveLimits?> limits)
    {
        var work = neighbourhood.Prepare(desk, limits);
        var (without, before) = (neighbourhood.Without, neighbourhood.Before);
        if (limits() is not { } next)
        {
            return MarketAnswer.None(false, work);
        }
        var answer = new NeighbourhoodModel(desk.State, span, open, places).Solve(next);
        work += answer.Work;
        if (
            NeighbourhoodTrial.Of(desk, span, answer, places) is not { Used: { } used } after
            || after.Score <= before.Score
        )
        {
            // That nothing is gained is proven only where the model has no better packing with a place.
            return MarketAnswer.None(answer.Bound <= without.Points, work);
        }
        return new MarketAnswer(
            Gain((before.Score, before.Lone), after, without, answer),
            used,
            open.First(one => desk.State.Problem.Guide.OfferAt(one.Discipline, one.Site) == answer.Opened),
            after.RaisesSite,
            work
        );
    }

    /// <summary>
    /// The model leaves terms out and may value a part too high: a gain is exact only where model and evaluator agree on it, and at least
    /// what is beyond the bound without places.
    /// </summary>
    private static PlaceGain Gain(
        (long Score, int Lone) before,
        NeighbourhoodTrial after,
        NeighbourhoodAnswer without,
        NeighbourhoodAnswer with
    )
    {
        var points = after.Score - before.Score;
        var saved = before.Lone - after.Lone;
        if (with.IsClosed && without.IsClosed && points == with.Points - without.Points)
        {
            return new PlaceGain(points, saved, GainCertainty.Proven);
        }
        // Where nothing was found without places, the bound is as large as can be.
        var sure = without.Bound == long.MaxValue ? 0 : Math.Min(points, with.Points - without.Bound);
        return sure > 0
            ? new PlaceGain(sure, saved, GainCertainty.AtLeast)
            : new PlaceGain(points, saved, GainCertainty.NotDistinguishable);
    }
}
