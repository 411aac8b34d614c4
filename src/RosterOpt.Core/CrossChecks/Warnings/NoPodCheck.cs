using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>Students without a pod: their company earns nothing but not being alone, and what kept is worth.</summary>
internal sealed class NoPodCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var without = facts.Problem.Students.Where(student => student.Pod < 0 && !student.IsSolo).ToList();
        if (without.Count > 0)
        {
            yield return Warning.Make(
                "no-pod",
                without[0].Row,
                "pod",
                $"{without.Count} of {Phrases.Count(facts.Problem.Students.Count, "student")} have no pod: being kept with the same peers earns them nothing (but for the setting kept)."
            ) with
            {
                Remedy = "Name pods in students, or let the verb pods form them.",
            };
        }
    }
}
