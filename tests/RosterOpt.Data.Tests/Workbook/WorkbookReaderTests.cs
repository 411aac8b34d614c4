using ClosedXML.Excel;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Workbook;

public sealed class WorkbookReaderTests
{
    private static readonly string[] Headings = ["site", "discipline", "max"];

    [Fact]
    public void A_workbook_says_the_same_as_csv()
    {
        var set = new RawBook().Others().Read();
        Assert.Equal(ProblemDump.Of(Given.Problem()), ProblemDump.Of(Given.Faultlessly(set)));
        Assert.Equal([2, 3, 4], set.Problem!.Students.Select(student => student.Row.Line));
    }

    [Theory]
    [InlineData("<c><v>7</v></c>")]
    [InlineData("<c><v>7.0</v></c>")]
    [InlineData("<c><v>7.000000000000001</v></c>")]
    [InlineData("<c t=\"n\"><v>7E0</v></c>")]
    [InlineData("<c><f>3+4</f><v>7</v></c>")]
    [InlineData("<c t=\"str\"><f>\"7\"</f><v>7</v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>7</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> </t></r></is></c>")]
    [InlineData("<c t=\"s\"><v>0</v></c>")]
    [InlineData("<c t=\"s\"><v>1</v></c>")]
    public void All_these_cells_hold_seven(string cell)
    {
        var book = new RawBook
        {
            Strings = "<si><t>7</t></si><si><r><t>7</t></r><rPh sb=\"0\" eb=\"1\"><t>seven</t></rPh></si>",
        };
        var set = book.Rows("capacity", Headings, ["H1", "Surgery", cell], ["H2", "Medicine", "1"]).Others().Read();
        Assert.Equal(7, Given.Faultlessly(set).Slots[0].Max);
    }

    [Theory]
    [InlineData("<c><f>A1</f></c>", "formula-without-value")]
    [InlineData("<c><f>A1</f><v/></c>", "formula-without-value")]
    [InlineData("<c><f>A1</f><v></v></c>", "formula-without-value")]
    [InlineData("<c t=\"e\"><f>NA()</f><v>#N/A</v></c>", "error-value")]
    [InlineData("<c t=\"e\"><v>#DIV/0!</v></c>", "error-value")]
    [InlineData("<c><v>7.5</v></c>", "not-a-number")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "not-a-number")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v></v></c>", "blank-cell")]
    public void Other_cells_are_located_by_sheet_row_and_column(string cell, string code)
    {
        var set = new RawBook()
            .Rows("Capacity", Headings, ["H2", "Medicine", "1"], ["H1", "Surgery", cell])
            .Others()
            .Read();
        Assert.Equal("Capacity:3:max", Place(set.Findings.All.First(finding => finding.Code == code)));
        Assert.Null(set.Problem);
    }

    [Fact]
    public void Faults_in_columns_that_are_not_read_do_not_matter()
    {
        var rows = new string[][]
        {
            ["site", "notes", "#mine", "colour"],
            ["H1", "<c t=\"e\"><v>#N/A</v></c>", "<c><f>A1</f></c>", "<c t=\"e\"><v>#REF!</v></c>"],
            ["H2"],
        };
        Given.Faultlessly(new RawBook().Rows("sites", rows).Others().Read());
    }

    [Theory]
    [InlineData("", "14", 46083, "2026-03-02")]
    [InlineData("date1904=\"1\"", "14", 44621, "2026-03-02")]
    [InlineData("", "165", 46083, "2026-03-02")]
    [InlineData("", "166", 46083, "2026-03-02")]
    [InlineData("", "14", 1, "1900-01-01")]
    [InlineData("", "14", 59, "1900-02-28")]
    [InlineData("", "14", 61, "1900-03-01")]
    public void Date_cells_are_dates(string properties, string format, int serial, string expected)
    {
        var book = new RawBook { Properties = properties, Styles = Styles(format) };
        var rows = new string[][]
        {
            ["block", "start", "end"],
            ["B1", $"<c s=\"1\"><v>{serial}</v></c>", "2199-01-01"],
        };
        var problem = Given.Faultlessly(book.Rows("blocks", rows).Others().Read());
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), problem.Blocks[0].Start);
    }

    [Theory]
    [InlineData("0", "46083")]
    [InlineData("167", "46083")]
    [InlineData("168", "46083")]
    public void Other_number_formats_are_no_dates(string format, string expected)
    {
        var rows = new string[][] { ["site", "name"], ["H1", "<c s=\"1\"><v>46083</v></c>"], ["H2", ""] };
        var problem = Given.Faultlessly(
            new RawBook { Styles = Styles(format) }
                .Rows("sites", rows)
                .Others()
                .Read()
        );
        Assert.Equal(expected, problem.Sites[0].Name);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T00:00:00")]
    [InlineData("2026-03-02T00:00:00.000Z")]
    public void Date_cells_of_the_strict_dialect_are_dates(string value)
    {
        var rows = new string[][] { ["block", "start", "end"], ["B1", $"<c t=\"d\"><v>{value}</v></c>", "2199-01-01"] };
        var problem = Given.Faultlessly(new RawBook().Rows("blocks", rows).Others().Read());
        Assert.Equal(new DateOnly(2026, 3, 2), problem.Blocks[0].Start);
    }

    [Fact]
    public void A_time_of_day_is_no_date()
    {
        var rows = new string[][] { ["block", "start", "end"], ["B1", "<c s=\"1\"><v>46083.5</v></c>", "2199-01-01"] };
        var finding = new RawBook { Styles = Styles("14") }
            .Rows("blocks", rows)
            .Others()
            .Read()
            .OnlyError("not-a-date", "blocks:2:start");
        Assert.Contains("Maybe 2026-03-02?", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A2:A3", "sites:2:site")]
    [InlineData("A3:B4", "sites:3:site")]
    [InlineData("B1:B2", "sites:1:name")]
    public void Merged_cells_inside_the_table_are_an_error(string range, string place) =>
        Merged(range).OnlyError("merged-cells", place);

    [Theory]
    [InlineData("A1:A1")]
    [InlineData("A5:B6")]
    [InlineData("D1:E9")]
    [InlineData("C2:C3")]
    public void Merged_cells_elsewhere_do_not_matter(string range) => Given.Faultlessly(Merged(range));

    [Fact]
    public void Rows_and_cells_stand_where_they_say()
    {
        const string Rows =
            "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>name</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>site</t></is></c></row>"
            + "<row r=\"7\" hidden=\"1\"><c r=\"C7\" t=\"inlineStr\"><is><t>H1</t></is></c><c r=\"D7\" s=\"0\"/></row>"
            + "<row><c r=\"C8\" t=\"inlineStr\"><is><t>H2</t></is></c></row>";
        var problem = Given.Faultlessly(
            new RawBook().Sheet("sites", Rows, attributes: "state=\"hidden\"").Others().Read()
        );
        Assert.Equal([("H1", 7), ("H2", 8)], problem.Sites.Select(site => (site.Id, site.Row.Line)));
    }

    [Fact]
    public void A_cell_far_beyond_the_headings_is_surplus()
    {
        const string Rows =
            "<row><c t=\"inlineStr\"><is><t>site</t></is></c></row><row><c t=\"inlineStr\"><is><t>H1</t></is></c><c r=\"XFD2\"><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>H2</t></is></c></row>";
        new RawBook().Sheet("sites", Rows).Others().Read().OnlyError("surplus-cell", "sites:2:");
    }

    [Fact]
    public void Escaped_characters_are_what_they_stand_for()
    {
        var rows = new string[][]
        {
            ["site", "name"],
            ["H1", "a_x000D_b_x005F_x0041_ _x00 _xD800_ _xD83D__xDE00_"],
            ["H2"],
        };
        Assert.Equal(
            "a\rb_x0041_ _x00 _xD800_ 😀",
            Given.Faultlessly(new RawBook().Rows("sites", rows).Others().Read()).Sites[0].Name
        );
    }

    [Fact]
    public void Sheets_that_are_no_tables_are_ignored_with_a_warning_unless_marked()
    {
        var set = new RawBook()
            .Rows("#draft", ["x"])
            .Rows("_old", ["x"])
            .Rows("roster", ["x"])
            .Rows("Studnets", ["x"])
            .Others()
            .Read();
        Assert.Contains("\"students\"", set.Only("unknown-table", "Studnets:0:").Remedy, StringComparison.Ordinal);
        Assert.NotNull(set.Problem);
    }

    [Fact]
    public void Two_sheets_of_one_table_are_an_error() =>
        new RawBook()
            .Rows("sites", ["site"], ["H1"], ["H2"])
            .Rows("Site_s", ["site"], ["H1"])
            .Others()
            .Read()
            .OnlyError("repeated-table");

    [Fact]
    public void A_missing_sheet_is_an_error() =>
        new RawBook()
            .Rows("leave", ["student", "block"])
            .Rows("sites", [])
            .Others()
            .Read()
            .OnlyError("missing-table", "sites:0:");

    [Fact]
    public void A_workbook_with_a_logo_simply_works()
    {
        using var folder = new TestFolder();
        var file = folder.File("data.xlsx");
        DataSetWriter.WriteWorkbook(Given.Read().Tables, file);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.First();
            var drawing = sheet.AddNewPart<DrawingsPart>();
            drawing.WorksheetDrawing = new WorksheetDrawing();
            var image = drawing.AddImagePart(ImagePartType.Png);
            using (var stream = new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            {
                image.FeedData(stream);
            }
            sheet.Worksheet.Append(new Drawing { Id = sheet.GetIdOfPart(drawing) });
            sheet.AddHyperlinkRelationship(new Uri("mailto:office@example.org"), isExternal: true);
        }
        Given.Faultlessly(DataSetReader.Read(file, []));
    }

    [Fact]
    public void A_workbook_as_people_make_them_is_read()
    {
        using var folder = new TestFolder();
        using (var book = new XLWorkbook())
        {
            var blocks = book.Worksheets.Add("Blocks");
            blocks.Cell(1, 1).Value = "Block";
            blocks.Cell(1, 2).Value = "Start";
            blocks.Cell(1, 3).Value = "End";
            blocks.Cell(2, 1).Value = 1;
            blocks.Cell(2, 2).Value = new DateTime(2026, 3, 2);
            blocks.Cell(2, 3).Value = new DateTime(2026, 3, 8);
            blocks.Cell(2, 3).Style.DateFormat.Format = "ddd d mmm yyyy";
            blocks.Cell(2, 1).Comment.AddText("first");
            book.SaveAs(folder.File("part.xlsx"));
        }
        var set = DataSetReader.Read(folder.File("part.xlsx"), []);
        Assert.Equal(["1", "2026-03-02", "2026-03-08"], Assert.Single(set.Tables.Tables).Rows[0].Cells);
    }

    private static DataSet Merged(string range)
    {
        var cells = new string[][] { ["site", "name", "notes"], ["H1", "x", ""], ["H2", "y", ""] };
        var rows = string.Concat(cells.Select(row => $"<row>{string.Concat(row.Select(RawBook.Cell))}</row>"));
        return new RawBook()
            .Sheet("sites", rows, $"<mergeCells><mergeCell ref=\"{range}\"/></mergeCells>")
            .Others()
            .Read();
    }

    private static string Styles(string format) =>
        "<numFmts><numFmt numFmtId=\"165\" formatCode=\"[$-809]dddd&quot;, h&quot; d mmmm\\ yyyy;@\"/><numFmt numFmtId=\"166\" formatCode=\"mmm\"/>"
        + "<numFmt numFmtId=\"167\" formatCode=\"[Red]0.00&quot; days&quot;\\d_d;[Blue]-d\"/><numFmt numFmtId=\"168\" formatCode=\"h:mm\"/></numFmts>"
        + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs>";

    private static string Place(Finding finding) => $"{finding.Table}:{finding.Line}:{finding.Column}";
}
