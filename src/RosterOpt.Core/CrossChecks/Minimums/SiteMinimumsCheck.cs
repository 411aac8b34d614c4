using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Minimums;

/// <summary>Slots of a site that together must take more students in a block than the site may.</summary>
internal sealed class SiteMinimumsCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var problem = facts.Problem;
        foreach (var slots in problem.Slots.Where(slot => slot.Min > 0).GroupBy(slot => (slot.Site, slot.Block)))
        {
            var asked = slots.Sum(slot => (long)slot.Min);
            if (facts.Limits.FindAtSite(slots.Key.Site, slots.Key.Block) is { } limit && asked > limit.Max)
            {
                yield return new Finding
                {
                    Grade = Grade.Impossible,
                    Code = "minimum-over-site-limit",
                    Table = "capacity",
                    Line = limit.Row.Line,
                    Column = "max",
                    Message =
                        $"{problem.Sites[limit.Site].Id} takes at most {Phrases.Count(limit.Max, "student")} in {problem.Blocks[limit.Block].Id}, "
                        + $"but the minimums of its slots ask for {asked}.",
                    Remedy = "Raise the limit of the site, or lower min.",
                };
            }
        }
    }
}
