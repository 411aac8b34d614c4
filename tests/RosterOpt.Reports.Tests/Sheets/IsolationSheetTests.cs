using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class IsolationSheetTests
{
    private static readonly int[] StudentBlockAndCause = [1, 4, 10, 11, 12];

    [Fact]
    public void Every_lone_placement_is_listed_with_why_and_what_would_mend_it()
    {
        var content = Example.Of(Example.Problem, Example.Legal);
        var mend = new RosterMend(-30, [new Placement(2, 1, 1, 1)], []);
        var more = new RosterMend(12, [new Placement(3, 0, 0, 1)], [(2, 1, 0)]);
        content = content with
        {
            Lone =
            [
                new LonePlacement(2, 1, LoneCause.TradeOff, mend, null),
                new LonePlacement(3, 0, LoneCause.OnlyPlace, null, more),
            ],
        };
        using var book = Example.Open(Example.Write(content));
        var rows = book.Worksheet("Isolation").Tables.Single().DataRange.Rows().ToList();

        Assert.Equal(
            ["S3", "B2", "Trade-off: company was possible", "Move S3 to CLINIC: Primary in B2.", "30"],
            StudentBlockAndCause.Select(column => rows[0].Cell(column).GetString())
        );
        Assert.Equal(
            [
                "Only one place is offered",
                "None without another place.",
                "n/a",
                "One more place for Primary at PRACTICE in B1, to move S4 to HOSPITAL: Primary in B1.",
                "gains 12",
            ],
            Enumerable.Range(10, 5).Select(column => rows[1].Cell(column).GetString())
        );
    }

    [Fact]
    public void A_new_place_for_the_one_who_moves_is_said_once()
    {
        var more = new RosterMend(12, [new Placement(3, 0, 2, 1)], [(2, 1, 0)]);
        var content = Example.Of(Example.Problem, Example.Legal) with
        {
            Lone = [new LonePlacement(3, 0, LoneCause.OnlyPlace, null, more)],
        };
        using var book = Example.Open(Example.Write(content));

        Assert.Equal(
            "One more place for Primary at PRACTICE in B1, for S4.",
            book.Worksheet("Isolation").Tables.Single().DataRange.Row(1).Cell(13).GetString()
        );
    }

    [Fact]
    public void Without_a_search_the_lone_placements_are_still_listed()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var rows = book.Worksheet("Isolation").Tables.Single().DataRange.Rows();

        Assert.Equal(
            ["S3 B2 HOSPITAL", "S4 B1 PRACTICE", "S4 B2 CLINIC"],
            rows.Select(row => $"{row.Cell(1).GetString()} {row.Cell(4).GetString()} {row.Cell(7).GetString()}")
        );
    }
}
