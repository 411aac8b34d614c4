using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class BlocksTableTests
{
    [Fact]
    public void Every_column_is_read()
    {
        var block = Given
            .Problem(("blocks", "block,start,end,label,break_after\nB1,2026-03-02,2026-03-29,Spring,yes\n"))
            .Blocks[0];
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 29), 4), (block.Start, block.End, block.Weeks));
        Assert.Equal(("Spring", true), (block.Label, block.BreakAfter));
    }

    [Fact]
    public void Overlapping_blocks_name_both_lines()
    {
        var set = Given.Read(("blocks", "block,start,end\nB2,2026-03-08,2026-03-15\nB1,2026-03-02,2026-03-08\n"));
        var finding = set.OnlyError("overlapping-blocks", "blocks:2:");
        Assert.Contains("\"B1\" on line 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_one_day_is_allowed_and_an_end_before_the_start_is_not()
    {
        Given.Problem(("blocks", "block,start,end\nB1,2026-03-02,2026-03-02\nB2,2026-03-03,2026-03-04\n"));
        Given.Read(("blocks", "block,start,end\nB1,2026-03-02,2026-03-01\n")).OnlyError("wrong-dates", "blocks:2:end");
    }

    [Fact]
    public void A_repeated_identifier_is_an_error() =>
        Given
            .Read(("blocks", "block,start,end\nB1,2026-03-02,2026-03-03\nb1,2026-03-05,2026-03-06\n"))
            .OnlyError("repeated-key", "blocks:3:block");

    [Fact]
    public void A_wrong_date_makes_no_further_errors_about_ranges() =>
        Given
            .Read(
                ("blocks", "block,start,end\nB1,soon,2026-03-03\nB2,2026-03-05,2026-03-06\n"),
                ("leave", "student,block\nS1,B1..B2\n")
            )
            .OnlyError("not-a-date");

    [Fact]
    public void Nor_after_an_error_in_another_table()
    {
        var set = Given.Read(
            ("settings", "key,value\npair,x\n"),
            ("blocks", "block,start,end\nB1,soon,2026-03-03\nB2,2026-03-05,2026-03-06\n"),
            ("leave", "student,block\nS1,B1..B2\n")
        );
        Assert.Equal(["not-a-date", "wrong-setting"], set.Findings.All.Select(finding => finding.Code).Order());
    }

    [Fact]
    public void Too_many_blocks_are_an_error()
    {
        var start = new DateOnly(2000, 1, 1);
        var rows = Enumerable
            .Range(0, 2_001)
            .Select(i => $"B{i},{start.AddDays(i):yyyy-MM-dd},{start.AddDays(i):yyyy-MM-dd}\n");
        Given.Read(("blocks", "block,start,end\n" + string.Concat(rows))).OnlyError("too-large");
    }
}
