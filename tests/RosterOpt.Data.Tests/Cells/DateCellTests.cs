using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class DateCellTests
{
    [Theory]
    [InlineData("02/03/2026", "Maybe 2026-02-03 or 2026-03-02?")]
    [InlineData("23/03/2026", "Maybe 2026-03-23?")]
    [InlineData("2026-3-2", "Maybe 2026-03-02?")]
    [InlineData("2.3.2026", "Maybe 2026-03-02?")]
    [InlineData("2026-03-02T00:00:00", "Maybe 2026-03-02?")]
    [InlineData("46083", "Maybe 2026-03-02?")]
    [InlineData("2 March 2026", "Maybe 2026-03-02?")]
    [InlineData("2026-02-30", "such as 2026-03-02")]
    [InlineData("Monday", "such as 2026-03-02")]
    public void Dates_are_iso_and_nothing_else(string text, string remedy)
    {
        var finding = Given
            .Read(("blocks", $"block,start,end\nB1,{text},2026-03-30\n"))
            .OnlyError("not-a-date", "blocks:2:start");
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
        Assert.Contains(text, finding.Message, StringComparison.Ordinal);
    }
}
