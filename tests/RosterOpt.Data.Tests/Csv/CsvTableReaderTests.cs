using System.Text;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Csv;

public sealed class CsvTableReaderTests
{
    private readonly FindingLog log = new();

    [Theory]
    [InlineData("site,name\nH1,Ann\n")]
    [InlineData("site,name\r\nH1,Ann")]
    [InlineData("site,name\rH1,Ann\r")]
    [InlineData("\n,,\n site , name \n\n H1 ,Ann\n , \n")]
    [InlineData("\"site\";\"name\"\n\"H1\";\"Ann\"")]
    [InlineData("sep=|\nsite|name\nH1|Ann")]
    [InlineData("site,name,,\nH1,Ann,,,\n")]
    public void All_these_hold_one_row(string text)
    {
        var table = Read(text);
        Assert.Equal(["site", "name"], table!.Headings);
        Assert.Equal(["H1", "Ann"], Assert.Single(table.Rows).Cells);
        Assert.Empty(log.ToList().All);
    }

    [Fact]
    public void Quotes_hold_delimiters_line_breaks_and_quotes_and_lines_are_counted_through_them()
    {
        var table = Read("site,name\nH1,\"a,\"\"b\"\"\r\nc\"\nH2,'=x\n");
        Assert.Equal(["H1", "a,\"b\"\r\nc"], table!.Rows[0].Cells);
        Assert.Equal(2, table.Rows[0].Line);
        Assert.Equal(["H2", "=x"], table.Rows[1].Cells);
        Assert.Equal(4, table.Rows[1].Line);
    }

    [Fact]
    public void Other_characters_that_break_lines_elsewhere_do_not_end_a_row()
    {
        var table = Read("site,name\nH1,a\u2028b\u0085c\vd\n");
        Assert.Equal("a\u2028b\u0085c\vd", Assert.Single(table!.Rows).Cells[1]);
    }

    [Fact]
    public void A_short_row_is_filled_with_blanks() =>
        Assert.Equal(["H1", "", ""], Read("site,name,area\nH1")!.Rows[0].Cells);

    [Theory]
    [InlineData("site,name\nH1,Ann,x\n")]
    [InlineData("site,,name\nH1,x,Ann\n")]
    public void A_cell_without_a_heading_is_an_error(string text)
    {
        Read(text);
        Assert.Equal(("surplus-cell", 2), Only());
    }

    [Theory]
    [InlineData("site\n\"H1\nH2\n", 2, "never closed")]
    [InlineData("site,name\nH1,x\nH2,5\" tube\n", 3, "does not begin with one")]
    [InlineData("site\n\n\"H\"1\n", 3, "goes on after")]
    public void Quotes_out_of_place_are_located(string text, int line, string what)
    {
        Assert.Null(Read(text));
        var finding = Assert.Single(log.ToList().All);
        Assert.Equal((Grade.Error, "wrong-quotes", line), (finding.Grade, finding.Code, finding.Line));
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_with_quotes_out_of_place_is_reported()
    {
        Read("site\nH\"1\nH2\nH\"3\n");
        Assert.Equal([2, 4], log.ToList().All.Select(finding => finding.Line));
    }

    [Fact]
    public void A_quote_opened_in_a_large_file_is_located()
    {
        Assert.Null(Read("site\n\"H1\n" + string.Concat(Enumerable.Repeat("Hospital,of,some,length\n", 100_000))));
        Assert.Equal(("wrong-quotes", 2), Only());
    }

    [Fact]
    public void Another_encoding_is_located_and_the_way_out_is_named()
    {
        Assert.Null(
            new CsvTableReader("sites", TableCatalogue.Sites, log).Read(Encoding.Latin1.GetBytes("site\nH1\nMünchen\n"))
        );
        var finding = Assert.Single(log.ToList().All);
        Assert.Equal(("wrong-encoding", 3), (finding.Code, finding.Line));
        Assert.Contains("Line 3, column 2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_named_csv_is_recognised()
    {
        Assert.Null(new CsvTableReader("sites", TableCatalogue.Sites, log).Read([.. "PK\u0003\u0004"u8, 0xFF]));
        Assert.Equal(("not-csv", 1), Only());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n ,,\n")]
    public void A_file_without_content_has_no_headings(string text) => Assert.Empty(Read(text)!.Headings);

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        using var folder = new TestFolder();
        using (var stream = File.Create(folder.File("sites.csv")))
        {
            stream.SetLength(200L << 20);
        }
        Assert.Null(new CsvTableReader("sites", TableCatalogue.Sites, log).Read(folder.File("sites.csv")));
        Assert.Contains("200 MB; at most 64 MB", Assert.Single(log.ToList().All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_too_many_columns_is_not_read()
    {
        Assert.Null(Read(string.Join(',', Enumerable.Range(0, 257).Select(i => "c" + i)) + "\n1\n"));
        Assert.Equal(("table-too-large", 1), Only());
    }

    [Theory]
    [InlineData("name", 1)]
    [InlineData("notes", 0)]
    public void A_very_long_cell_is_an_error_where_it_is_read(string heading, int errors)
    {
        Read($"site,{heading}\nH1,{new string('x', 32_768)}\n");
        Assert.Equal(errors, log.ToList().All.Count(finding => finding.Code == "cell-too-long"));
    }

    [Theory]
    [InlineData("sep=a\nsite\n")]
    [InlineData("sep=\"\nsite\n")]
    public void A_separator_that_cannot_separate_is_an_error(string text)
    {
        Assert.Null(Read(text));
        Assert.Equal(("wrong-delimiter", 1), Only());
    }

    private TextTable? Read(string text) =>
        new CsvTableReader("sites", TableCatalogue.Sites, log).Read(Encoding.UTF8.GetBytes(text));

    private (string Code, int Line) Only()
    {
        var finding = Assert.Single(log.ToList().All);
        return (finding.Code, finding.Line);
    }
}
