using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class ExcludedTests
{
    private static readonly Excluded Rule = new();

    private static int Count(AboutRow about, params string[] lines)
    {
        var problem = RuleTest
            .TwoByTwo()
            .Course("D3", new CourseRow { Length = 2, Programme = "long" })
            .Student("S3", new StudentRow { Programme = "long" })
            .Exclude(about)
            .Build();
        return RuleTest.Violations(Rule, problem, lines);
    }

    [Fact]
    public void A_row_may_name_a_site_a_discipline_or_blocks_or_all()
    {
        Assert.Equal(2, Count(new AboutRow { Site = "H1" }, "S1: D1@H1 D2@H2", "S2: D2@H1"));
        Assert.Equal(1, Count(new AboutRow { Site = "H1", Discipline = "D2" }, "S1: D1@H1 D2@H2", "S2: D2@H1"));
        Assert.Equal(1, Count(new AboutRow { Block = "B2" }, "S1: D1@H1 D2@H2", "S2: D2@H1"));
        Assert.Equal(0, Count(new AboutRow { Site = "H1", Block = "B2" }, "S1: D1@H1 D2@H2", "S2: D2@H1"));
    }

    [Fact]
    public void A_row_may_be_for_a_student_or_a_programme()
    {
        Assert.Equal(1, Count(new AboutRow { Student = "S1", Site = "H1" }, "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal(1, Count(new AboutRow { Programme = "long", Site = "H1" }, "S1: D1@H1", "S3: D3@H1 D3@H1"));
    }

    [Fact]
    public void A_rotation_counts_once_per_row_it_touches() =>
        Assert.Equal(1, Count(new AboutRow { Block = "B1;B2" }, "S3: D3@H1 D3@H1"));

    [Fact]
    public void The_row_is_named_and_the_student_is_not()
    {
        var problem = RuleTest.TwoByTwo().Exclude(new AboutRow { Student = "S2", Site = "H1" }).Build();

        var breach = RuleTest.SingleConfidential(Rule, problem, "S2: D1@H1");

        Assert.Equal(new SourceRow("excluded", 1), breach.Row);
        Assert.DoesNotContain("H1", breach.Message, StringComparison.Ordinal);
    }
}
