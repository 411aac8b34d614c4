using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks;

namespace RosterOpt.Core.Offers;

/// <summary>How many students could be in each slot at most, others' places aside: a number that no legal roster exceeds.</summary>
internal static class MostEver
{
    /// <summary>By slot.</summary>
    public static int[] BySlot(PlacementProblem problem)
    {
        var facts = new CrossCheckFacts(problem);
        var most = new int[problem.Slots.Count];
        var touched = new HashSet<int>();
        foreach (var group in facts.Groups)
        {
            touched.Clear();
            foreach (var rule in group.Programme.Curriculum.Where(rule => facts.MayTake(group.One, rule)))
            {
                Touch(facts, group.One, rule, touched);
            }
            foreach (var slot in touched)
            {
                most[slot] += group.Count;
            }
        }
        var limits = problem.SiteLimits.ToDictionary(limit => (limit.Site, limit.Block), limit => limit.Max);
        foreach (var slot in problem.Slots)
        {
            var atSite = limits.GetValueOrDefault((slot.Site, slot.Block), int.MaxValue);
            most[slot.Index] = Math.Min(most[slot.Index], atSite);
        }
        return most;
    }

    private static void Touch(CrossCheckFacts facts, Student one, CurriculumRule rule, HashSet<int> touched)
    {
        var problem = facts.Problem;
        for (var start = 0; start + rule.Length <= problem.Blocks.Count; start++)
        {
            foreach (var site in facts.SitesFor(one, rule, start))
            {
                for (var block = start; block < start + rule.Length; block++)
                {
                    if (problem.FindSlot(site, rule.Discipline, block) is { } slot)
                    {
                        touched.Add(slot.Index);
                    }
                }
            }
        }
    }
}
