using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Core.Rosters;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Workbooks;

/// <summary>Rows that are written past the workbook library must read as if it had written them.</summary>
public sealed class LongTableWriterTests
{
    [Fact]
    public void Rows_of_a_long_table_are_read_back_with_texts_numbers_and_days()
    {
        using var book = Example.Open(Report());
        var table = book.Worksheet("Long form").Tables.Single();
        var rows = table.DataRange.Rows().ToList();

        Assert.Equal(400, rows.Count);
        Assert.True(table.ShowAutoFilter);
        Assert.Equal("B2", rows[399].Cell(4).GetString());
        Assert.Equal(new DateTime(2027, 1, 11), rows[399].Cell(5).GetDateTime());
        Assert.Equal(199, rows[399].Cell(9).GetDouble());
        Assert.Equal("=1+1 <&> 199", rows[399].Cell(1).GetString());
        Assert.Equal(XLDataType.Text, rows[399].Cell(1).DataType);
        Assert.Equal(XLDataType.DateTime, rows[399].Cell(5).DataType);
        Assert.Equal(200, book.Worksheet("Students").Tables.Single().DataRange.RowCount());
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
    }

    [Fact]
    public void The_workbook_follows_the_standard_and_is_the_same_bytes_twice()
    {
        var bytes = Report();
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description)
        );
        Assert.Equal(bytes, Report());
    }

    [Fact]
    public void Titles_are_repeated_on_every_page()
    {
        using var stream = new MemoryStream(Report());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var names = document.WorkbookPart!.Workbook.DefinedNames!.Select(name => name.InnerText).ToList();

        Assert.Contains("'Long form'!$1:$3", names);
        Assert.All(names, name => Assert.Matches(@"!\$", name));
    }

    private static byte[] Report()
    {
        var builder = new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1")
            .Course("D2")
            .Places("H1", "D1", 200)
            .Places("H1", "D2", 200);
        for (var student = 0; student < 200; student++)
        {
            builder.Student($"=1+1 <&> {student}");
        }
        var problem = builder.Build();
        var lines = problem.Students.SelectMany(student =>
            new[] { new Placement(student.Index, 0, 0, 0), new Placement(student.Index, 1, 0, 1) }
        );
        return Example.Write(Example.Of(problem, Roster.FromLines(problem, lines)));
    }
}
