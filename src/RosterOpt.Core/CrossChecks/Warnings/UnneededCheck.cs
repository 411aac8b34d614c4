using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>
/// Programmes that nobody takes, curriculum rows that nobody has to do or may choose, and disciplines that are offered although
/// nobody needs them.
/// </summary>
internal sealed class UnneededCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var problem = facts.Problem;
        var useful = new bool[problem.Disciplines.Count];
        foreach (var programme in problem.Programmes)
        {
            var groups = facts.Groups.Where(group => group.Programme == programme).ToList();
            if (groups.Count == 0)
            {
                yield return Warning.Make(
                    "programme-without-students",
                    programme.Curriculum.Count > 0 ? programme.Curriculum[0].Row : SourceRow.None,
                    "programme",
                    $"Nobody takes programme {programme.Id}."
                );
                continue;
            }
            foreach (var rule in programme.Curriculum)
            {
                if (groups.Exists(group => facts.MayTake(group.One, rule)))
                {
                    useful[rule.Discipline] = true;
                    continue;
                }
                yield return Warning.Make(
                    "discipline-not-needed",
                    rule.Row,
                    "discipline",
                    $"Nobody in programme {programme.Id} has {problem.Disciplines[rule.Discipline].Id} still to do."
                );
            }
        }
        foreach (var finding in Offered(problem, useful))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Offered(PlacementProblem problem, bool[] useful) =>
        problem
            .Slots.Where(slot => slot.Max > 0 && !useful[slot.Discipline])
            // A discipline that no curriculum has is told while capacity is read.
            .Where(slot => problem.Disciplines[slot.Discipline].InCurriculum)
            .GroupBy(slot => slot.Discipline)
            .Select(slots =>
                Warning.Make(
                    "offered-not-needed",
                    slots.First().Row,
                    "discipline",
                    $"{problem.Disciplines[slots.Key].Id} is offered, but nobody needs it."
                )
            );
}
