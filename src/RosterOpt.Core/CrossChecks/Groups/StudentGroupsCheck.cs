using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>Tells, for each group of students, the first and simplest reason why no timetable suits them.</summary>
internal sealed class StudentGroupsCheck : ICrossCheck
{
    private const int MostNamed = 20;

    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var found = new Dictionary<(int Programme, Reason Reason), List<Student>>();
        for (var i = 0; i < facts.Groups.Count; i++)
        {
            if (facts.Reasons[i] is not { } reason)
            {
                continue;
            }
            var key = (facts.Groups[i].Programme.Index, reason);
            if (!found.TryGetValue(key, out var students))
            {
                found[key] = students = [];
            }
            students.AddRange(facts.Groups[i].Members);
        }
        return found.Select(pair => Tell(facts.Problem, pair.Key.Programme, pair.Key.Reason, pair.Value));
    }

    private static Finding Tell(PlacementProblem problem, int programme, Reason reason, List<Student> students) =>
        new()
        {
            Grade = Grade.Impossible,
            Code = reason.Code,
            Table = reason.Row.Table ?? string.Empty,
            Line = reason.Row.Line,
            Column = reason.Column,
            Message =
                $"{Phrases.Count(students.Count, "student")} of programme {problem.Programmes[programme].Id}: {reason.Message}",
            Remedy = reason.Remedy,
            Confidential = "Students: " + string.Join(", ", students.Take(MostNamed).Select(student => student.Id)),
        };
}
