using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>No rotation touches what a row of <c>excluded</c> names. Counted: (row, student, rotation). Confidential.</summary>
public sealed class Excluded : IHardRule
{
    public string Name => "excluded";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var row in facts.Problem.Exclusions)
        {
            foreach (var student in row.Student >= 0 ? [facts.Problem.Students[row.Student]] : facts.Problem.Students)
            {
                if (!row.Concerns(student))
                {
                    continue;
                }
                foreach (var rotation in facts.RotationsOf(student.Index))
                {
                    if (row.Touches(rotation.Site, rotation.Discipline, rotation.Start, rotation.Blocks))
                    {
                        yield return Breach(facts.Problem, row, student, rotation);
                    }
                }
            }
        }
    }

    private Breach Breach(PlacementProblem problem, Exclusion row, Student student, Rotation rotation) =>
        new(Name, 1, "A rotation touches what an exclusion rules out.")
        {
            Student = student.Index,
            Block = rotation.Start,
            Site = rotation.Site,
            Discipline = rotation.Discipline,
            Row = row.Row,
            IsConfidential = true,
            Confidential = $"{student.Id}: {BreachText.Rotation(problem, rotation)} is ruled out by an exclusion.",
        };
}
