using ClosedXML.Excel;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class SitesSheetTests
{
    [Fact]
    public void A_site_has_the_places_of_its_disciplines_or_fewer_where_it_has_a_limit_as_a_whole()
    {
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1")
            .Course("D2")
            .Places("H1", "D1", 3)
            .Places("H1", "D2", 2)
            .SitePlaces("H1", 1, "B2")
            .Student("S1")
            .Student("S2")
            .Build();
        var roster = RosterText.Parse(problem, "S1: - D1@H1", "S2: - D2@H1");
        using var book = Example.Open(Example.Write(Example.Of(problem, roster)));

        Assert.Equal(["H1", "", "2", "6", "0/5", "2/1 (over)"], Texts(book.Worksheet("Sites"), 1));
        Assert.Equal(["H1", "", "D1", "1", "6", "0/3", "1/3"], Texts(book.Worksheet("Places"), 1));
        Assert.Equal(["H1", "", "D2", "1", "4", "0/2", "1/2"], Texts(book.Worksheet("Places"), 2));
    }

    private static IEnumerable<string> Texts(IXLWorksheet sheet, int row)
    {
        var table = sheet.Tables.Single();
        return Enumerable
            .Range(1, table.Fields.Count())
            .Where(column => table.Field(column - 1).Name != "Used")
            .Select(column => table.DataRange.Row(row).Cell(column).GetFormattedString());
    }
}
