using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>
/// One rotation can earn more by preference than a lone block of the shortest length costs, so that a student may be left alone
/// for a preference's sake.
/// </summary>
internal sealed class StrongPreferenceCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var (problem, settings) = (facts.Problem, facts.Problem.Settings);
        if (settings.Preference == 0 || problem.Preferences.All(row => row.Score <= 0))
        {
            yield break;
        }
        var shared = problem.Preferences.Where(row => row.Student < 0).ToList();
        var own = problem.Preferences.Where(row => row.Student >= 0).ToLookup(row => row.Student);
        var weeks = problem.Blocks.Min(block => block.Weeks);
        var affected = new List<Student>();
        foreach (var windows in facts.Windows)
        {
            foreach (
                var student in windows.Group.Members.Where(student => !student.IsSolo && student.IsolationPenalty > 0)
            )
            {
                var rows = own[student.Index].Concat(shared).ToList();
                var cost = (long)settings.Isolation * weeks * student.IsolationPenalty;
                // The sum of all that is good is a bound: most students need no closer look.
                if (
                    rows.Sum(row => Math.Max(0L, row.Score)) * settings.Preference > cost
                    && CanEarn(facts, windows, rows, cost / settings.Preference)
                )
                {
                    affected.Add(student);
                }
            }
        }
        if (affected.Count > 0)
        {
            yield return Tell(affected, (long)settings.Isolation * weeks);
        }
    }

    private static bool CanEarn(CrossCheckFacts facts, StudentWindows windows, List<Preference> rows, long most)
    {
        foreach (var rule in windows.Group.Programme.Curriculum)
        {
            var starts = windows.Starts(rule);
            var fitting = rows.FindAll(row => row.Discipline < 0 || row.Discipline == rule.Discipline);
            if (fitting.Sum(row => Math.Max(0L, row.Score)) <= most)
            {
                continue;
            }
            for (var start = 0; start < starts.Count; start++)
            {
                if (
                    starts[start]
                    && facts
                        .SitesFor(windows.Group.One, rule, start)
                        .Any(site =>
                            fitting.Sum(row => row.Matches(site, rule.Discipline, start) ? (long)row.Score : 0) > most
                        )
                )
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static Finding Tell(List<Student> affected, long cost) =>
        Warning.Make(
            "preference-beats-company",
            new SourceRow("preferences", 0),
            "score",
            $"For {Phrases.Count(affected.Count, "student")} one rotation can earn more by preference than a lone block of the shortest length costs "
                + $"({cost} points × isolation_penalty)."
        ) with
        {
            Remedy = "Lower the scores or the weight of preference, or raise the weight of isolation.",
            Confidential = "Students: " + string.Join(", ", affected.Take(20).Select(student => student.Id)),
        };
}
