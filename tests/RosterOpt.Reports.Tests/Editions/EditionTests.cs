using ClosedXML.Excel;
using RosterOpt.Reports.Editions;

namespace RosterOpt.Reports.Tests.Editions;

public sealed class EditionTests
{
    private static readonly string[] AllSites = ["HOSPITAL", "CLINIC", "PRACTICE"];

    [Fact]
    public void Each_site_gets_a_workbook_about_itself_alone()
    {
        var books = Write(EditionKind.Site);

        Assert.Equal(["CLINIC.xlsx", "HOSPITAL.xlsx", "PRACTICE.xlsx"], books.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, texts) in books)
        {
            foreach (var other in AllSites.Where(site => site + ".xlsx" != name))
            {
                Assert.DoesNotContain(texts, text => text.Contains(other, StringComparison.Ordinal));
            }
            Assert.Contains(texts, text => text.Contains(name[..^5], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_student_gets_a_workbook_with_companions_but_not_their_years()
    {
        var texts = Write(EditionKind.Student)["S4.xlsx"];

        Assert.Contains("PRACTICE", texts);
        Assert.Contains("CLINIC", texts);
        Assert.DoesNotContain(texts, text => text.Contains("HOSPITAL", StringComparison.Ordinal));
        Assert.Contains("S2, S3", Write(EditionKind.Student)["S1.xlsx"]);
    }

    [Fact]
    public void No_edition_tells_anything_confidential()
    {
        foreach (var kind in Enum.GetValues<EditionKind>())
        {
            foreach (var texts in Write(kind).Values)
            {
                Assert.DoesNotContain(texts, text => text.Contains("secret", StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(texts, text => text.Contains("North", StringComparison.Ordinal));
                Assert.DoesNotContain(texts, text => text.Contains("alone", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Write(EditionKind kind)
    {
        var content = Example.Of(Example.Problem, Example.Legal);
        var books = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var workbook in Edition.Of(content, kind))
        {
            using var stream = new MemoryStream();
            workbook.Write(stream);
            using var book = new XLWorkbook(new MemoryStream(stream.ToArray()));
            books[workbook.FileName] = Example.TextsOf(book);
        }
        return books;
    }
}
