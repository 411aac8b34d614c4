using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>
/// A legal roster built and mended in a fraction of a second, so that there is something to show while a method is at work that has
/// all or nothing.
/// </summary>
internal static class QuickRoster
{
    /// <summary>Offers one to the run.</summary>
    /// <returns>The roster, or null where it was not legal: what finds one has to search longer.</returns>
    public static Roster? Offer(SearchProblem problem, RunRecord record, Budget budget, long seed)
    {
        record.SetPhase("first roster");
        var chain = new Chain(problem, seed);
        chain.Build(null, budget.Cancel);
        if (chain.Best.Violation > 0)
        {
            return null;
        }
        var roster = chain.Best.ToRoster();
        return record.Offer(roster) ? roster : null;
    }
}
