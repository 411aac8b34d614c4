using System.Text.Json;
using ClosedXML.Excel;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class SummarySheetTests
{
    [Fact]
    public void Every_figure_is_that_of_the_audit()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var drawn = AuditCase.Create(seed);
            var content = Example.Of(drawn.Problem, drawn.Roster);
            using var book = Example.Open(Example.Write(content));
            using var json = JsonDocument.Parse(SummaryFile.ToJson(content.Summary));
            var rows = Rows(book, "Measures").ToDictionary(row => row.Cell(1).GetString());
            foreach (var measure in MeasureCatalogue.All)
            {
                var expected = json.RootElement.GetProperty("metrics").GetProperty(measure.Name);
                var cell = rows[measure.Label].Cell(2);
                if (expected.ValueKind == JsonValueKind.Null)
                {
                    Assert.Equal("n/a", cell.GetString());
                }
                else
                {
                    Assert.Equal(expected.GetDouble(), cell.GetDouble(), 9);
                }
            }
            foreach (var term in json.RootElement.GetProperty("terms").EnumerateObject())
            {
                var row = Rows(book, "Score").Single(row => row.Cell(1).GetString().Split(' ')[0] == term.Name);
                Assert.Equal(term.Value.GetInt64(), row.Cell(2).GetDouble());
            }
        }
    }

    [Fact]
    public void A_term_with_weight_0_is_marked_as_off()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var names = Rows(book, "Score").Select(row => row.Cell(1).GetString()).ToList();

        Assert.Contains("kept (off)", names);
        Assert.Contains("pair", names);
    }

    [Fact]
    public void The_yardsticks_stand_beside_the_roster()
    {
        var content = Example.Of(Example.Problem, Example.Legal);
        var other = Example.Of(Example.Problem, Example.Broken);
        content = content with
        {
            Summary = content.Summary with { RandomRoster = new RosterFigures(-77, other.Audit.Metrics) },
            Compared = new ComparedRoster("by-hand.csv", other.Roster, other.Audit),
        };
        using var book = Example.Open(Example.Write(content));
        var headline = book.Worksheet("Summary").Tables.Single(table => table.Name == "Headline");
        var score = headline.DataRange.Rows().Single(row => row.Cell(1).GetString() == "Score");

        Assert.Equal("Other roster: by-hand.csv", headline.HeadersRow().Cell(4).GetString());
        Assert.Equal(
            [content.Audit.Score, -77, other.Audit.Score, 1_000],
            Enumerable.Range(2, 4).Select(column => (long)score.Cell(column).GetDouble())
        );
    }

    [Fact]
    public void The_shares_count_every_student_in_a_pod_once()
    {
        var content = Example.Of(Example.Problem, Example.Legal);

        // S1 and S2 always have a podmate, S3 in one of two blocks; S4 has no pod.
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], ShareDistribution.Count(content));
    }

    private static IEnumerable<IXLRangeRow> Rows(XLWorkbook book, string table) =>
        book.Worksheet("Summary").Tables.Single(t => t.Name == table).DataRange.Rows().Cast<IXLRangeRow>();
}
