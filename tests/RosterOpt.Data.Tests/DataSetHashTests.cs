using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests;

public sealed class DataSetHashTests
{
    private static readonly string Plain = Given.Read().Hash;

    [Theory]
    [InlineData("students", "STUDENT;programme;Pod\r\nS1;;P1\r\nS2;;P1\r\n\r\nS3\r\n")]
    [InlineData("students", "pod,student,programme\nP1,S1,\nP1,S2,\n,S3,\n")]
    [InlineData("students", "student,programme,pod,notes,#x\nS1,,P1,tall,\nS2,,P1,,1\nS3,,,,\n")]
    [InlineData("students", "\"student\",programme,pod\n S1 ,,P1\n\"S2\",,P1\nS3,,\n")]
    [InlineData("sites", "site,colour\nH1,red\nH2,\n")]
    public void It_does_not_depend_on_how_the_tables_are_kept(string table, string text) =>
        Assert.Equal(Plain, Given.Read((table, text)).Hash);

    [Theory]
    [InlineData("students", "student,programme,pod\nS1,,P1\nS2,,P1\nS4,,\n")]
    [InlineData("students", "student,programme,pod\nS2,,P1\nS1,,P1\nS3,,\n")]
    [InlineData("students", "student,programme,pod\nS1,P1,\nS2,,P1\nS3,,\n")]
    [InlineData("students", "student,programme,pod,home\nS1,,P1,\nS2,,P1,\nS3,,,x\n")]
    [InlineData("leave", "student,block\nS1,B1\n")]
    public void It_depends_on_what_they_say(string table, string text) =>
        Assert.NotEqual(Plain, Given.Read((table, text)).Hash);

    [Fact]
    public void It_is_64_lower_case_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", Plain);

    [Fact]
    public void Overrides_do_not_enter() => Assert.Equal(Plain, Given.ReadWith(["isolation=5"]).Hash);

    [Fact]
    public void A_workbook_has_the_same() => Assert.Equal(Plain, new RawBook().Others().Read().Hash);
}
