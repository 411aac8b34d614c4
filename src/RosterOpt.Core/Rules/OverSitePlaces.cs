using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A site with a limit for the block as a whole holds no more students than that, whatever they learn. Counted: surplus students.</summary>
public sealed class OverSitePlaces : IHardRule
{
    public string Name => "over-site-places";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var limit in facts.Problem.SiteLimits)
        {
            var students = facts.AtSite(limit.Site, limit.Block).Count;
            if (students > limit.Max)
            {
                yield return new Breach(
                    Name,
                    students - limit.Max,
                    $"{BreachText.Site(facts.Problem, limit.Site)} takes {BreachText.Count(limit.Max, "student")} in all in "
                        + $"{BreachText.Block(facts.Problem, limit.Block)} and has {students}."
                )
                {
                    Block = limit.Block,
                    Site = limit.Site,
                    Row = limit.Row,
                };
            }
        }
    }
}
