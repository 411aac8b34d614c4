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
internal sealed class NeighbourhoodMarket(
    Opening span,
    IReadOnlyList<Opening> openings,
    Neighbourhood neighbourhood
) : IMarket
{
    public IReadOnlyList<Opening> Openings => openings;

    public object Base => neighbourhood;

    public long Potential => neighbourhood.Potential;

    public long Promise => neighbourhood.Promise;

    public long SearchAlone => neighbourhood.SearchAlone;

    public MarketAnswer Solve(IReadOnlyList<Opening> open, int places, Desk desk, SolveLimits limits)
    {
        var work = neighbourhood.Prepare(desk, limits);
        var (without, before) = (neighbourhood.Without, neighbourhood.Before);
        var answer = new NeighbourhoodModel(desk.State, span, open, places).Solve(limits);
        work += answer.Work;
        if (
            NeighbourhoodTrial.Of(desk, span, answer, places) is not { Used: { } used } after
            || after.Score <= before.Score
        )
        {
            // That nothing is gained is proven only where the model has no better packing with a place.
            return MarketAnswer.None(answer.Bound <= without.Points, work);
        }
        var certainty =
            answer.IsClosed && without.IsClosed ? GainCertainty.Proven
            : answer.Points > without.Bound ? GainCertainty.AtLeast
            : GainCertainty.NotDistinguishable;
        return new MarketAnswer(
            new PlaceGain(after.Score - before.Score, before.Lone - after.Lone, certainty),
            used,
            open.First(one => desk.State.Problem.Guide.OfferAt(one.Discipline, one.Site) == answer.Opened),
            after.RaisesSite,
            work
        );
    }
}
