using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>The supporter term is on, but nobody carries the tag: every larger group costs the same and nothing can be done.</summary>
internal sealed class SupporterTagCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var settings = facts.Problem.Settings;
        if (settings.Supporter > 0 && !facts.Problem.Students.Any(student => student.IsSupporter))
        {
            yield return Warning.Make(
                "no-supporter",
                new SourceRow("settings", 0),
                "supporter_tag",
                $"supporter has weight {settings.Supporter}, but no student carries the tag of supporter_tag."
            );
        }
    }
}
