using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student meets what the site of a rotation and its slot in each block ask for. Counted: rotations. Confidential: which tags a
/// student has.
/// </summary>
public sealed class MissingTag : IHardRule
{
    public string Name => "missing-tag";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var taught in TaughtRotation.All(facts))
        {
            if (FindUnmet(facts.Problem, taught) is { } row)
            {
                var what = BreachText.Rotation(facts.Problem, taught.Rotation);
                yield return taught.Breach(
                    Name,
                    1,
                    "A student lacks a tag that a placement asks for, or has one it rules out."
                ) with
                {
                    Row = row,
                    IsConfidential = true,
                    Confidential = $"{taught.Student.Id}: {what} asks for other tags.",
                };
            }
        }
    }

    /// <summary>The row whose tags the student does not meet, or null.</summary>
    private static SourceRow? FindUnmet(PlacementProblem problem, TaughtRotation taught)
    {
        var (student, rotation, _) = taught;
        var site = problem.Sites[rotation.Site];
        if (!IsMet(site.Requires, student))
        {
            return site.Row;
        }
        for (var block = rotation.Start; block < rotation.End; block++)
        {
            // At the site of the first block, also where the rotation changes its site: that breaks another rule.
            var slot = problem.FindSlot(rotation.Site, rotation.Discipline, block);
            if (slot is not null && !IsMet(slot.Requires, student))
            {
                return slot.Row;
            }
        }
        return null;
    }

    private static bool IsMet(TagRequirement requires, Student student) =>
        requires.IsNone || requires.IsMetBy(student.Tags);
}
