using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Workbook;

public sealed class WorkbookWriterTests
{
    [Fact]
    public void The_workbook_is_valid_and_numbers_alone_are_numbers()
    {
        var tables = Given
            .Read(
                ("sites", "site,name\n007,1e5\nH1,x\nH2,\n"),
                ("capacity", "site,discipline,max\n007,Surgery,5\n007,Medicine,05\n")
            )
            .Tables;
        using var folder = new TestFolder();
        var file = folder.File("data.xlsx");
        DataSetWriter.WriteWorkbook(tables, file);
        using (var document = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        }
        using var book = new XLWorkbook(file);
        Assert.Equal("007", book.Worksheet("sites").Cell(2, 1).Value);
        Assert.Equal("1e5", book.Worksheet("sites").Cell(2, 2).Value);
        Assert.Equal(XLDataType.Text, book.Worksheet("sites").Cell(2, 2).DataType);
        Assert.Equal(5.0, book.Worksheet("capacity").Cell(2, 3).Value);
        Assert.Equal("05", book.Worksheet("capacity").Cell(3, 3).Value);
    }
}
