using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

/// <summary>What tests of rules share.</summary>
internal static class RuleTest
{
    /// <summary>Two blocks, sites H1 and H2, disciplines D1 and D2 with 2 places everywhere, students S1 and S2.</summary>
    public static ProblemBuilder TwoByTwo() =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Site("H2")
            .Course("D1")
            .Course("D2")
            .Places("H1", "D1", 2)
            .Places("H1", "D2", 2)
            .Places("H2", "D1", 2)
            .Places("H2", "D2", 2)
            .Student("S1")
            .Student("S2");

    public static IReadOnlyList<Breach> Breaches(IHardRule rule, PlacementProblem problem, params string[] roster) =>
        [.. rule.Check(new RosterFacts(problem, RosterText.Parse(problem, roster)))];

    public static int Violations(IHardRule rule, PlacementProblem problem, params string[] roster) =>
        Breaches(rule, problem, roster).Sum(breach => breach.Count);

    /// <summary>The only breach, which must keep back what is confidential and tell it only where it is asked for.</summary>
    public static Breach SingleConfidential(IHardRule rule, PlacementProblem problem, params string[] roster)
    {
        var breach = Assert.Single(Breaches(rule, problem, roster));
        Assert.True(breach.IsConfidential);
        Assert.DoesNotContain(
            problem.Students,
            student => breach.Message.Contains(student.Id, StringComparison.Ordinal)
        );
        Assert.Contains(problem.Students[breach.Student].Id, breach.Confidential, StringComparison.Ordinal);
        return breach;
    }

    /// <summary>The only breach, which may name the student.</summary>
    public static Breach SingleOpen(IHardRule rule, PlacementProblem problem, params string[] roster)
    {
        var breach = Assert.Single(Breaches(rule, problem, roster));
        Assert.False(breach.IsConfidential);
        Assert.Empty(breach.Confidential);
        Assert.Equal(rule.Name, breach.Rule);
        return breach;
    }
}
