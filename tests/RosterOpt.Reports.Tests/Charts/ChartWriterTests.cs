using ClosedXML.Excel;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;

namespace RosterOpt.Reports.Tests.Charts;

public sealed class ChartWriterTests
{
    [Fact]
    public void Charts_refer_to_the_cells_whose_values_they_show()
    {
        var bytes = Example.Write(Example.Of(Example.Problem, Example.Legal));
        using var book = Example.Open(bytes);
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var charts = document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? [])
            .ToList();

        Assert.Equal(3, charts.Count);
        foreach (var values in charts.SelectMany(chart => chart.ChartSpace.Descendants<NumberReference>()))
        {
            var cached = values.Descendants<NumericPoint>().Select(point => point.InnerText);
            Assert.Equal(cached, Cells(book, values.Formula!.Text).Select(cell => cell.GetString()));
        }
        foreach (var labels in charts.SelectMany(chart => chart.ChartSpace.Descendants<StringReference>()))
        {
            var cached = labels.Descendants<StringPoint>().Select(point => point.InnerText);
            Assert.Equal(cached, Cells(book, labels.Formula!.Text).Select(cell => cell.GetString()));
        }
    }

    [Fact]
    public void Charts_have_a_description_for_those_who_cannot_see_them()
    {
        using var stream = new MemoryStream(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var texts = document
            .WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null)
            .SelectMany(part => part.DrawingsPart!.WorksheetDrawing.Descendants<NonVisualDrawingProperties>())
            .Select(properties => properties.Description?.Value)
            .ToList();

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.True(text?.Length > 40));
    }

    private static IXLCells Cells(XLWorkbook book, string formula)
    {
        var parts = formula.Split('!');
        return book.Worksheet(parts[0].Trim('\'')).Range(parts[1].Replace("$", "", StringComparison.Ordinal)).Cells();
    }
}
