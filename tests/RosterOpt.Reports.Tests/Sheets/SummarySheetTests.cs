using System.Globalization;
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
            AssertProgrammes(book, json.RootElement.GetProperty("metrics").GetProperty("byProgramme"));
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
        var score = headline.DataRange.Rows().Single(row => row.Cell(1).GetString() == "Score in points");

        Assert.Equal("Other roster: by-hand.csv", headline.HeadersRow().Cell(4).GetString());
        Assert.Equal(
            [content.Audit.Score, -77, other.Audit.Score, 1_000],
            Enumerable.Range(2, 4).Select(column => (long)score.Cell(column).GetDouble())
        );
    }

    [Fact]
    public void Bound_gap_and_lone_bound_are_those_of_the_summary()
    {
        var content = Example.Of(Example.Problem, Example.Legal);
        using var book = Example.Open(Example.Write(content));
        using var json = JsonDocument.Parse(SummaryFile.ToJson(content.Summary));
        var rows = Rows(book, "Headline").ToDictionary(row => row.Cell(1).GetString());

        Assert.Equal(json.RootElement.GetProperty("bound").GetInt64(), rows["Score in points"].Cell(4).GetDouble());
        Assert.Equal(json.RootElement.GetProperty("gap").GetDouble(), rows["Gap to the bound"].Cell(2).GetDouble(), 5);
        Assert.Contains(
            json.RootElement.GetProperty("gapPoints").GetInt64().ToString("N0", CultureInfo.InvariantCulture),
            rows["Gap to the bound"].Cell(5).GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(json.RootElement.GetProperty("loneBound").GetInt32(), rows["Lone placements"].Cell(4).GetDouble());
        Assert.Equal(content.Watched.Count, rows["Students to watch"].Cell(2).GetDouble());
    }

    [Fact]
    public void A_roster_that_breaks_rules_has_no_gap()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Broken)));
        var gap = Rows(book, "Headline").Single(row => row.Cell(1).GetString() == "Gap to the bound");

        Assert.Equal("n/a", gap.Cell(2).GetString());
    }

    private static void AssertProgrammes(XLWorkbook book, JsonElement expected)
    {
        var rows = book.Worksheet("Programmes").Tables.Single().DataRange.Rows().ToList();
        Assert.Equal(expected.EnumerateObject().Select(one => one.Name), rows.Select(row => row.Cell(1).GetString()));
        foreach (var (row, programme) in rows.Zip(expected.EnumerateObject()))
        {
            var figures = programme.Value.EnumerateObject().ToList();
            Assert.Equal(figures.Count, row.CellCount() - 1);
            foreach (var (number, figure) in figures.Index())
            {
                var cell = row.Cell(number + 2);
                Assert.Equal(
                    figure.Value.ValueKind == JsonValueKind.Null ? "n/a" : figure.Value.GetDouble().ToString("R", null),
                    cell.DataType == XLDataType.Number ? cell.GetDouble().ToString("R", null) : cell.GetString()
                );
            }
        }
    }

    private static IEnumerable<IXLRangeRow> Rows(XLWorkbook book, string table) =>
        book.Worksheet("Summary").Tables.Single(t => t.Name == table).DataRange.Rows().Cast<IXLRangeRow>();
}
