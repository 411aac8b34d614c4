using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Yardsticks;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Yardsticks;

public sealed class RandomRosterTests
{
    [Fact]
    public void The_shuffled_roster_is_legal_the_same_each_time_and_knows_nothing_of_pods()
    {
        var builder = new ProblemBuilder().Blocks(2).Course("D1").Course("D2");
        foreach (var site in Enumerable.Range(1, 10).Select(number => $"H{number}"))
        {
            builder.Site(site).Places(site, "D1", 4).Places(site, "D2", 4);
        }
        for (var student = 0; student < 40; student++)
        {
            builder.Student($"S{student}", new StudentRow { Pod = $"P{student / 4}" });
        }
        var problem = builder.Build();
        var together = Roster.FromLines(
            problem,
            problem.Students.SelectMany(student =>
                new[]
                {
                    new Placement(student.Index, 0, student.Pod, 0),
                    new Placement(student.Index, 1, student.Pod, 1),
                }
            )
        );

        var random = RandomRoster.Shuffle(problem, together);
        var audit = Audit.Run(problem, random!);

        Assert.True(audit.IsLegal);
        Assert.Equal(1, Audit.Run(problem, together).Metrics.PodmateShare);
        Assert.InRange(audit.Metrics.PodmateShare!.Value, 0.05, 0.6);
        Assert.Equal(random!.Placements, RandomRoster.Shuffle(problem, together)!.Placements);
    }

    [Fact]
    public void Where_rules_leave_no_room_there_is_no_yardstick()
    {
        var problem = new ProblemBuilder().Blocks(1).Site("H").Course("D").Places("H", "D", 1).Student("S").Build();

        Assert.Null(RandomRoster.Shuffle(problem, RosterText.Parse(problem, "S: D@H")));
    }

    [Fact]
    public void Every_shuffle_of_a_legal_roster_is_legal()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var planted = RandomProblems.Planted(seed);
            if (RandomRoster.Shuffle(planted.Problem, planted.Legal) is { } random)
            {
                Assert.True(Audit.Run(planted.Problem, random).IsLegal, $"seed {seed}");
            }
        }
    }
}
