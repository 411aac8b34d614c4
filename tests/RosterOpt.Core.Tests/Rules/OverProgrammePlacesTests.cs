using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class OverProgrammePlacesTests
{
    private static readonly OverProgrammePlaces Rule = new();

    private static PlacementProblem Problem() =>
        new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1", new CourseRow { Programme = "four" })
            .Course("D1", new CourseRow { Programme = "five" })
            .Course("D1", new CourseRow { Programme = "six" })
            .Places("H1", "D1", 9)
            .Places("H1", "D1", 1, new PlacesRow { Programme = "four;six" })
            .Student("S1", new StudentRow { Programme = "four" })
            .Student("S2", new StudentRow { Programme = "five" })
            .Student("S3", new StudentRow { Programme = "six" })
            .Build();

    [Fact]
    public void Only_students_of_the_named_programmes_count()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal(1, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: D1@H1", "S3: D1@H1"));
    }

    [Fact]
    public void The_programmes_are_named() =>
        Assert.Equal(
            "D1 at H1 in B1 takes 1 student of four, six and has 2.",
            RuleTest.SingleOpen(Rule, Problem(), "S1: D1@H1", "S3: D1@H1").Message
        );
}
