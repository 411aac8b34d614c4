using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A rotation starts after every discipline that the curriculum names in <c>after</c> was completed earlier or as many rotations of
/// it as are still to do (1 of an elective or of one the programme lacks) have ended. Counted: (rotation, prerequisite).
/// </summary>
public sealed class BeforePrerequisite : IHardRule
{
    public string Name => "before-prerequisite";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var taught in TaughtRotation.All(facts))
        {
            foreach (var before in taught.Rule.After.Distinct())
            {
                if (!IsDone(facts, taught.Student, before, taught.Rotation.Start))
                {
                    yield return Breach(facts.Problem, taught, before);
                }
            }
        }
    }

    private static bool IsDone(RosterFacts facts, Student student, int discipline, int start)
    {
        if (facts.Problem.IsFinishedBefore(student, discipline))
        {
            return true;
        }
        var rule = facts.Problem.Programmes[student.Programme].RuleOf(discipline);
        var missing = rule is { IsElective: false } ? PlacementProblem.TimesToDo(student, rule) : 1;
        foreach (var rotation in facts.RotationsOf(student.Index))
        {
            missing -= rotation.Discipline == discipline && rotation.End <= start ? 1 : 0;
        }
        return missing <= 0;
    }

    private Breach Breach(PlacementProblem problem, TaughtRotation taught, int before)
    {
        var what = BreachText.Rotation(problem, taught.Rotation);
        var named = $"{taught.Student.Id}: {what} starts before {BreachText.Discipline(problem, before)} is finished.";
        var confidential = taught.Student.Completed.ContainsKey(before);
        return taught.Breach(
            Name,
            1,
            confidential ? "A rotation starts before what it builds on is finished." : named
        ) with
        {
            IsConfidential = confidential,
            Confidential = confidential ? named : string.Empty,
        };
    }
}
