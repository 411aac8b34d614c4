using System.Text.Json;
using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Auditing;

[Properties(Arbitrary = [typeof(RosterArbitraries)], MaxTest = 150, Replay = "20270104,7")]
public class AuditProperties
{
    [Property]
    public void A_planted_roster_is_legal(PlantedCase drawn) =>
        Assert.Empty(Audit.Run(drawn.Problem, drawn.Legal).Violations);

    [Property]
    public void Order_of_students_sites_and_disciplines_does_not_matter(AuditCase drawn)
    {
        var other = new Relabelled(drawn.Problem, drawn.Roster, new Draw(drawn.Seed));

        var (one, two) = (Audit.Run(drawn.Problem, drawn.Roster), Audit.Run(other.Problem, other.Roster));
        Assert.Equal(Figures(one), Figures(two), StringComparer.Ordinal);
    }

    [Property]
    public void Breaches_add_up_to_violations_and_terms_to_the_score(AuditCase drawn)
    {
        var audit = Audit.Run(drawn.Problem, drawn.Roster);

        Assert.Equal(audit.Score, audit.Terms.Sum(term => term.Points));
        Assert.All(audit.Breaches, breach => Assert.True(breach.Count > 0));
        Assert.Equal(audit.Violations.Values.Sum(), audit.Breaches.Sum(breach => breach.Count));
        Assert.Equal(
            audit.Violations.Count,
            audit.Breaches.Select(breach => breach.Rule).ToHashSet(StringComparer.Ordinal).Count
        );
    }

    [Property]
    public void What_is_confidential_names_no_student(AuditCase drawn)
    {
        foreach (var breach in Audit.Run(drawn.Problem, drawn.Roster).Breaches.Where(breach => breach.IsConfidential))
        {
            Assert.DoesNotContain(
                drawn.Problem.Students,
                student => breach.Message.Contains(student.Id, StringComparison.Ordinal)
            );
            Assert.False(breach.Row.Table == "students", breach.Message);
            Assert.Contains(drawn.Problem.Students[breach.Student].Id, breach.Confidential, StringComparison.Ordinal);
        }
    }

    [Property]
    public void A_solo_student_at_a_place_of_their_own_changes_nothing_about_company(AuditCase drawn)
    {
        var problem = drawn.Problem with { Baseline = null };
        var hermit = new Student
        {
            Index = problem.Students.Count,
            Id = "Hermit",
            Programme = 0,
            IsSolo = true,
            Until = problem.Blocks.Count - 1,
            Due = [.. problem.Blocks.Select(_ => true)],
        };
        var hut = new Site
        {
            Index = problem.Sites.Count,
            Id = "Hut",
            Until = problem.Blocks.Count - 1,
        };
        var more = problem with { Students = [.. problem.Students, hermit], Sites = [.. problem.Sites, hut] };
        var lines = problem.Blocks.Select(block => new Placement(hermit.Index, block.Index, hut.Index, 0));

        var before = Audit.Run(problem, drawn.Roster);
        var after = Audit.Run(more, Roster.FromLines(more, drawn.Roster.Placements.Concat(lines)));

        string[] company =
        [
            "pair",
            "whole",
            "together",
            "isolation",
            "repeat_isolation",
            "stranger",
            "unanchored",
            "kept",
        ];
        Assert.All(company, name => Assert.Equal(Amount(before, name), Amount(after, name)));
        Assert.Equal(before.Metrics.PodmateShare, after.Metrics.PodmateShare);
        Assert.Equal(before.Metrics.CompanionRetention, after.Metrics.CompanionRetention);
        Assert.Equal(before.Metrics.AloneInSlot, after.Metrics.AloneInSlot);
    }

    [Property]
    public void A_roster_differs_from_itself_as_baseline_in_nothing(AuditCase drawn)
    {
        var problem = drawn.Problem with { Baseline = new Baseline(drawn.Problem, drawn.Roster.Placements) };

        Assert.Equal(0, Amount(Audit.Run(problem, drawn.Roster), "change"));
    }

    private static long Amount(AuditResult audit, string term) => audit.Terms.Single(x => x.Name == term).Amount;

    private static string Figures(AuditResult audit) =>
        JsonSerializer.Serialize(
            new
            {
                audit.Score,
                audit.Violations,
                audit.Terms,
                audit.Metrics,
            }
        );
}
