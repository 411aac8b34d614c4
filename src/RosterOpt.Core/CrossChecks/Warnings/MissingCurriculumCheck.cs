using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>
/// A programme with students but without a curriculum: an empty timetable is legal for them, so it is a warning. (Where a pool or
/// a lock asks something of them all the same, other checks say that it is impossible.)
/// </summary>
internal sealed class MissingCurriculumCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        foreach (var programme in facts.Problem.Programmes.Where(programme => programme.Curriculum.Count == 0))
        {
            var students = facts.Problem.Students.Where(student => student.Programme == programme.Index).ToList();
            if (students.Count > 0)
            {
                yield return Warning.Make(
                    "no-curriculum",
                    students[0].Row,
                    "programme",
                    $"Programme {programme.Id} has no curriculum, so its {Phrases.Count(students.Count, "student")} will be placed nowhere."
                ) with
                {
                    Remedy = "Add rows for it to curriculum, or correct the programme in students.",
                };
            }
        }
    }
}
