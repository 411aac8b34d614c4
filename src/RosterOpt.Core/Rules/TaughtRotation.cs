using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A rotation that the curriculum knows, with what it must obey.</summary>
internal readonly record struct TaughtRotation(Student Student, Rotation Rotation, CurriculumRule Rule)
{
    /// <summary>Every rotation of the roster but those that break <see cref="NotInCurriculum"/>.</summary>
    public static IEnumerable<TaughtRotation> All(RosterFacts facts)
    {
        foreach (var student in facts.Problem.Students)
        {
            foreach (var rotation in facts.RotationsOf(student.Index))
            {
                if (NotInCurriculum.RuleFor(facts.Problem, student, rotation) is { } rule)
                {
                    yield return new TaughtRotation(student, rotation, rule);
                }
            }
        }
    }

    /// <summary>A breach at the first block of the rotation.</summary>
    public Breach Breach(string rule, int count, string message) =>
        new(rule, count, message)
        {
            Student = Student.Index,
            Block = Rotation.Start,
            Site = Rotation.Site,
            Discipline = Rotation.Discipline,
            Row = Rule.Row,
        };
}
