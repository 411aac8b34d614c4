using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Sheets;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class WatchedStudentTests
{
    [Fact]
    public void Students_with_signs_come_worst_first_and_agree_with_the_metrics()
    {
        var content = Example.Of(Example.Problem, Example.Legal);

        // S4 is alone twice and has no anchor; the others are anchored by each other only where enough weeks are shared.
        Assert.Equal(3, content.Watched[0].Student);
        Assert.True(content.Watched[0].IsRepeatedlyAlone);
        foreach (var seed in Enumerable.Range(1, 30))
        {
            var drawn = AuditCase.Create(seed);
            var facts = new RosterFacts(drawn.Problem, drawn.Roster);
            var watched = WatchedStudent.All(facts);
            var metrics = Example.Of(drawn.Problem, drawn.Roster).Audit.Metrics;
            Assert.Equal(metrics.UnanchoredStudents, watched.Count(student => student.IsUnanchored));
            Assert.True(metrics.StudentsMostlyApart >= watched.Count(student => student.IsMostlyApart));
            Assert.Equal(
                watched.OrderByDescending(student => student.Signs).Select(s => s.Signs),
                watched.Select(s => s.Signs)
            );
        }
    }
}
