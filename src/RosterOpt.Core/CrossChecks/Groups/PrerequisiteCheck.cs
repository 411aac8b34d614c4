using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>
/// A compulsory discipline that can never start: its prerequisites form a cycle, or one of them is neither in the programme nor
/// completed, or is an elective that may not be taken.
/// </summary>
internal sealed class PrerequisiteCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        if (windows.Group.Compulsory.All(duty => duty.Choices[0].After.Count == 0))
        {
            return null;
        }
        var attainable = Attainable(facts, windows);
        var stuck = windows.Group.Compulsory.FirstOrDefault(duty => !attainable.Contains(duty.Choices[0].Discipline));
        return stuck is null ? null : Explain(facts, windows, stuck.Choices[0], attainable);
    }

    /// <summary>Disciplines whose prerequisites can be had in some order.</summary>
    private static HashSet<int> Attainable(CrossCheckFacts facts, StudentWindows windows)
    {
        var rules = windows.Group.Programme.Curriculum.Where(rule => facts.MayTake(windows.Group.One, rule)).ToList();
        var attainable = new HashSet<int>();
        while (
            rules.Find(rule =>
                !attainable.Contains(rule.Discipline) && windows.OpenPrerequisites(rule).All(attainable.Contains)
            )
                is { } next
        )
        {
            attainable.Add(next.Discipline);
        }
        return attainable;
    }

    /// <summary>Follows prerequisites that cannot be had until one has no way out or comes round again.</summary>
    private static Reason Explain(
        CrossCheckFacts facts,
        StudentWindows windows,
        CurriculumRule stuck,
        HashSet<int> attainable
    )
    {
        var problem = facts.Problem;
        var path = new List<int>();
        var rule = stuck;
        while (true)
        {
            path.Add(rule.Discipline);
            var before = windows.OpenPrerequisites(rule).First(before => !attainable.Contains(before));
            var here = problem.Disciplines[rule.Discipline].Id;
            var first = problem.Disciplines[before].Id;
            if (path.Contains(before))
            {
                var cycle = string.Join(
                    " after ",
                    path.SkipWhile(one => one != before).Append(before).Select(one => problem.Disciplines[one].Id)
                );
                return Say(
                    "prerequisite-cycle",
                    rule,
                    $"the prerequisites form a cycle: {cycle}",
                    "Take one of these out of 'after'."
                );
            }
            if (windows.Group.Programme.RuleOf(before) is not { } next)
            {
                return Say(
                    "prerequisite-missing",
                    rule,
                    $"{here} comes after {first}, which is not in the programme and not completed",
                    $"Add {first} to the programme or to completed, or take it out of 'after'."
                );
            }
            if (!facts.MayTake(windows.Group.One, next))
            {
                return Say(
                    "prerequisite-missing",
                    rule,
                    $"{here} comes after {first}, an elective of a pool from which none is to be done",
                    $"Raise the count of the pool, or take {first} out of 'after'."
                );
            }
            rule = next;
        }
    }

    private static Reason Say(string code, CurriculumRule rule, string message, string remedy) =>
        new(code, rule.Row, "after", message + ".", remedy);
}
