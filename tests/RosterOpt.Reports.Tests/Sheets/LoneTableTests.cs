using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class LoneTableTests
{
    private static readonly RosterMend Mend = new(-30, [new Placement(2, 1, 1, 1)], []);

    [Fact]
    public void Causes_are_counted_with_what_would_mend_them()
    {
        var content = Example.Of(Example.Problem, Example.Legal) with
        {
            Lone =
            [
                new LonePlacement(2, 1, LoneCause.TradeOff, Mend, Mend),
                new LonePlacement(3, 0, LoneCause.OnlyPlace, null, Mend),
                new LonePlacement(3, 1, LoneCause.OnlyPlace, null, null),
            ],
        };

        Assert.Equal(
            [("Only one place is offered", 2, 0, 1), ("Trade-off: company was possible", 1, 1, 0)],
            Reports
                .Sheets.LoneTable.Of(content)
                .Rows.Select(row => (row[0].Text, row[1].Number, row[2].Number, row[3].Number))
        );
    }

    [Fact]
    public void Remedies_are_not_counted_where_not_all_were_looked_for()
    {
        var content = Example.Of(Example.Problem, Example.Legal) with
        {
            Lone =
            [
                new LonePlacement(2, 1, LoneCause.TradeOff, Mend, null),
                new LonePlacement(3, 0, LoneCause.OnlyPlace, null, null) { IsSearched = false },
            ],
        };

        Assert.All(Reports.Sheets.LoneTable.Of(content).Rows, row => Assert.Equal(Cell.NotApplicable, row[2]));
    }
}
