using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class TableViewTests
{
    [Fact]
    public void Headings_ignore_case_spaces_and_dashes() =>
        Assert.True(
            Given
                .Problem(("blocks", "BLOCK, Start ,end,Break after\nB1,2026-03-02,2026-03-08,yes\n"))
                .Blocks[0]
                .BreakAfter
        );

    [Fact]
    public void Two_headings_that_are_one_are_an_error() =>
        Given
            .Read(("students", "student,isolation penalty,Isolation_Penalty\nS1,1,2\n"))
            .OnlyError("repeated-heading", "students:1:Isolation_Penalty");

    [Fact]
    public void An_unknown_column_is_a_warning_with_the_nearest_name()
    {
        var finding = Given
            .Read(("students", "student,progamme\nS1,x\n"))
            .Only("unknown-column", "students:1:progamme");
        Assert.Equal(Grade.Warning, finding.Grade);
        Assert.Contains("\"programme\"", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#mine")]
    [InlineData("_mine")]
    [InlineData("Notes")]
    public void Columns_marked_as_comments_are_ignored(string heading) =>
        Given.Problem(("students", $"student,{heading},{heading}\nS1,x,y\nS2,,\n"));

    [Fact]
    public void A_missing_column_is_reported_once_and_names_what_may_be_meant()
    {
        var finding = Given
            .Read(("capacity", "site,discipline,maxx\nH1,Surgery,1\nH2,Surgery,1\n"))
            .OnlyError("missing-column", "capacity:1:max");
        Assert.Contains("\"maxx\"", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_table_without_its_column_are_not_reported_again() =>
        Given.Read(("sites", "place\nH1\nH2\n")).OnlyError("missing-column", "sites:1:site");

    [Fact]
    public void The_heading_line_is_the_first_that_is_not_blank() =>
        Given.Read(("students", "\n,,\nstudent,colour\nS1,x\n")).Only("unknown-column", "students:3:colour");
}
