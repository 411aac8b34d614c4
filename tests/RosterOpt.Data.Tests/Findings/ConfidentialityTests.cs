using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Findings;

public sealed class ConfidentialityTests
{
    /// <summary>Each row breaks some rule with cells that hold the secret, or are about the student whose name it is.</summary>
    public static TheoryData<string, string> Secrets =>
        new()
        {
            { "students", "student,tags,isolation_penalty\nS1,ok;!SECRET,\nS2,,SECRET\n" },
            { "completed", "student,discipline,times\nSECRET,Surgery,1\nS1,=SECRET,1\nS1,Surgery,SECRET\n" },
            { "leave", "student,block\nSECRET,B1\nS1,SECRET\nS1,B1..SECRET\n" },
            { "excluded", "student,programme,site,discipline,block\nSECRET,,SECRET,SECRET,SECRET\nS1,SECRET,H1,,\n" },
            { "preferences", "student,site,discipline,block,score\nSECRET,SECRET,SECRET,SECRET,SECRET\n" },
            { "peers", "student_a,student_b,kind,weight\nSECRET,SECRET,SECRET,SECRET\n" },
            { "locked", "student,block,site,discipline\nSECRET,SECRET,SECRET,SECRET\n" },
            { "history", "student,group,weeks\nSECRET,=SECRET,SECRET\n" },
        };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Neither_value_nor_student_is_in_what_a_log_may_hold(string table, string text)
    {
        var set = Given.Read((table, text));
        Assert.True(set.Findings.HasErrors);
        Assert.All(
            set.Findings.All,
            finding =>
                Assert.DoesNotContain(
                    "SECRET",
                    finding.Message + finding.Remedy + finding.Column,
                    StringComparison.OrdinalIgnoreCase
                )
        );
        Assert.All(
            set.Findings.All.Where(finding => finding.Grade == Grade.Error),
            finding => Assert.Contains("SECRET", finding.Confidential, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("leave", "student,block\nSECRET,B1\nsecret,B1\n")]
    [InlineData("locked", "student,block,site,discipline\nSECRET,B1,H1,Surgery\nSECRET,B1..B2,H1,Surgery\n")]
    [InlineData("completed", "student,discipline\nSECRET,Surgery\nSECRET,Surgery\n")]
    [InlineData("history", "student,group\nSECRET,g\nSECRET,g\n")]
    [InlineData("peers", "student_a,student_b,kind\nSECRET,secret,apart\n")]
    public void A_row_that_repeats_another_does_not_name_the_student(string table, string text)
    {
        var set = Given.Read(("students", "student\nSECRET\nS2\n"), (table, text));
        Assert.All(
            set.Findings.All,
            finding =>
                Assert.DoesNotContain("SECRET", finding.Message + finding.Remedy, StringComparison.OrdinalIgnoreCase)
        );
        Assert.True(set.Findings.HasErrors);
    }

    [Fact]
    public void Where_the_nearest_student_is_named_it_is_kept_back_too()
    {
        var finding = Given
            .Read(("students", "student\nSECRET\n"), ("leave", "student,block\nSECRETT,B1\n"))
            .OnlyError("unknown-name", "leave:2:student");
        Assert.DoesNotContain("SECRET", finding.Message + finding.Remedy, StringComparison.Ordinal);
        Assert.Contains("Maybe \"SECRET\"?", finding.Confidential, StringComparison.Ordinal);
        Assert.Contains("no known student", finding.Message, StringComparison.Ordinal);
    }
}
