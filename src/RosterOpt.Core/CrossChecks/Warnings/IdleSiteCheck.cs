using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>Sites that take nobody in any block.</summary>
internal sealed class IdleSiteCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var open = facts.Problem.Slots.Where(slot => slot.Max > 0).Select(slot => slot.Site).ToHashSet();
        return facts
            .Problem.Sites.Where(site => !open.Contains(site.Index))
            .Select(site =>
                Warning.Make("site-without-places", site.Row, "site", $"{site.Id} has no places in any block.") with
                {
                    Remedy = "Add rows to capacity, or set active to no.",
                }
            );
    }
}
