using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Methods;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// All openings of a small problem, judged by one model of everything: a gain is the difference of two proven optima.
/// </summary>
internal sealed class WholeMarket : IMarket
{
    private readonly PlacementProblem problem;
    private readonly Roster best;
    private readonly AuditResult audit;

    private WholeMarket(PlacementProblem problem, Roster best, long score)
    {
        (this.problem, this.best) = (problem, best);
        audit = Audit.Run(problem, best);
        SearchAlone = audit.Score - score;
    }

    public IReadOnlyList<Opening> Openings { get; private init; } = [];

    public object Base => this;

    public long Potential => long.MaxValue;

    public double Promise => 1;

    public long SearchAlone { get; }

    /// <summary>Deterministic units that the optimum without any place took.</summary>
    public double Work { get; private init; }

    /// <summary>Solves the problem as it is.</summary>
    /// <returns>Null where its optimum was not proven in the limits.</returns>
    public static WholeMarket? Of(PlacementProblem problem, (Roster Roster, long Score) start, SolveLimits limits)
    {
        var result = StudentModel.Solve(problem, new ModelScope(), limits, start.Roster);
        return result is { Status: ModelStatus.Optimal, Roster: { } best }
            ? new WholeMarket(problem, best, start.Score) { Work = result.DeterministicTime }
            : null;
    }

    /// <summary>True where one model of everything is likely to be solved.</summary>
    public static bool Fits(PlacementProblem problem) => ExactMethod.Fits(problem);

    /// <summary>A market with these openings and the same optimum without them.</summary>
    public WholeMarket With(IReadOnlyList<Opening> openings) =>
        new(problem, best, audit.Score - SearchAlone) { Openings = openings };

    public MarketAnswer Solve(IReadOnlyList<Opening> open, int places, Desk desk, Func<SolveLimits?> limits)
    {
        if (limits() is not { } next)
        {
            return MarketAnswer.None(false, 0);
        }
        var scope = new ModelScope { Openings = new OpeningChoice(problem, open, places) };
        var wide = Opening.Widen(problem, open, places);
        var result = StudentModel.Solve(wide, scope, next, best);
        if (result is not { Roster: { } roster } || result.Score <= audit.Score)
        {
            return MarketAnswer.None(result.Bound <= audit.Score, result.DeterministicTime);
        }
        var (used, offered, raises) = Needs(roster, open);
        var after = Audit.Run(wide, roster);
        // The optimum without places is proven, so that whatever is above it is due to them.
        var certainty = result.Status == ModelStatus.Optimal ? GainCertainty.Proven : GainCertainty.AtLeast;
        return new MarketAnswer(
            new PlaceGain(
                after.Score - audit.Score,
                audit.Metrics.IsolatedStudentBlocks - after.Metrics.IsolatedStudentBlocks,
                certainty
            ),
            used,
            offered,
            raises,
            result.DeterministicTime
        );
    }

    /// <summary>The opening that makes the roster legal, cut down to the blocks in which it is needed; the shortest where several do.</summary>
    private (Opening Used, Opening Offered, bool RaisesSite) Needs(Roster roster, IReadOnlyList<Opening> open)
    {
        var facts = new RosterFacts(problem, roster);
        var full = problem
            .Slots.Where(slot => facts.InSlot(slot.Site, slot.Discipline, slot.Block).Count > slot.Max)
            .Select(slot => (slot.Site, Discipline: slot.Discipline, slot.Block))
            .ToList();
        var fullSites = problem
            .SiteLimits.Where(limit => facts.AtSite(limit.Site, limit.Block).Count > limit.Max)
            .Select(limit => (limit.Site, Discipline: -1, limit.Block))
            .ToList();
        var needed = full.Concat(fullSites).ToList();
        var offered = open.Where(one =>
                needed.TrueForAll(at =>
                    one.Site == at.Site
                    && (at.Discipline < 0 || one.Discipline == at.Discipline)
                    && one.Covers(at.Block)
                )
            )
            .OrderBy(one => one.Blocks)
            .First();
        var (first, last) = (needed.Min(at => at.Block), needed.Max(at => at.Block));
        return (offered with { From = first, Blocks = last - first + 1 }, offered, fullSites.Count > 0);
    }
}
