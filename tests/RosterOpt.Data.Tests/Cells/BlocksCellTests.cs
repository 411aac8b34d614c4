using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class BlocksCellTests
{
    [Theory]
    [InlineData("B1", "1000")]
    [InlineData("B1;B3", "1010")]
    [InlineData("B2..B4", "0111")]
    [InlineData(" b4 ; B1 .. b2 ; B1;", "1101")]
    public void Blocks_are_a_list_or_a_range(string text, string expected)
    {
        var blocks = Given.Problem(("excluded", $"block\n{text}\n")).Exclusions[0].Blocks!;
        Assert.Equal(expected, string.Concat(blocks.Select(block => block ? '1' : '0')));
    }

    [Theory]
    [InlineData("B3..B1", "wrong-range")]
    [InlineData(";", "wrong-range")]
    [InlineData("B1..", "unknown-name")]
    [InlineData("B1..B9", "unknown-name")]
    [InlineData("B1;B9", "unknown-name")]
    public void Other_blocks_are_errors(string text, string code) =>
        Given
            .Read(("capacity", $"site,discipline,block,max\nH1,Surgery,{text},1\n"))
            .OnlyError(code, "capacity:2:block");

    [Fact]
    public void A_range_goes_by_time_and_not_by_the_table()
    {
        const string Blocks =
            "block,start,end\nLate,2026-05-04,2026-05-10\nEarly,2026-03-02,2026-03-08\nMiddle,2026-04-06,2026-04-12\n";
        var problem = Given.Problem(("blocks", Blocks), ("excluded", "block\nEarly..Middle\n"));
        Assert.Equal(["Early", "Middle", "Late"], problem.Blocks.Select(block => block.Id));
        Assert.Equal([0, 1, 2], problem.Blocks.Select(block => block.Index));
        Assert.Equal([true, true, false], problem.Exclusions[0].Blocks!);
    }
}
