namespace RosterOpt.Reports.Tests.Sheets;

public sealed class SiteSheetTests
{
    [Fact]
    public void A_site_lead_sees_who_comes_when_and_nothing_of_other_sites()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var sheet = book.Worksheet("CLINIC");
        var rows = sheet.Tables.Single().DataRange.Rows();

        Assert.Equal(
            ["B2 Surgery S4", "B2 Primary S1", "B2 Primary S2"],
            rows.Select(row => $"{row.Cell(1).GetString()} {row.Cell(5).GetString()} {row.Cell(6).GetString()}")
        );
        Assert.DoesNotContain(
            sheet.CellsUsed(),
            cell => cell.GetString().Contains("HOSPITAL", StringComparison.Ordinal)
        );
    }
}
