using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests;

public sealed class ContinuityReportTests
{
    [Fact]
    public void A_legal_roster_gets_these_sheets()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));

        Assert.Equal(
            [
                "Summary",
                "Pods",
                "Split pods",
                "Isolation",
                "Students to watch",
                "Students",
                "Sites",
                "Places",
                "Programmes",
                "Blocks",
                "Long form",
                "Notes",
                "HOSPITAL",
                "CLINIC",
                "PRACTICE",
            ],
            book.Worksheets.Select(sheet => sheet.Name)
        );
    }

    [Fact]
    public void Broken_rules_come_first_and_keep_confidential_causes_to_themselves()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Broken)));
        var sheet = book.Worksheets.First();

        Assert.Equal("Findings", sheet.Name);
        var rows = sheet.Tables.Single().DataRange.Rows().ToDictionary(row => row.Cell(1).GetString());
        Assert.Equal("S3", rows["missing-discipline"].Cell(4).GetString());
        var leave = rows["on-leave"];
        Assert.All(Enumerable.Range(4, 4), column => Assert.True(leave.Cell(column).IsEmpty()));
    }

    [Fact]
    public void What_is_left_undone_has_a_sheet()
    {
        var content = Example.Of(Example.Problem, Example.Broken);
        var summary = content.Summary with { Unplaced = UnplacedFinder.Find(content.Problem, content.Roster) };
        using var book = Example.Open(Example.Write(content with { Summary = summary }));

        var row = book.Worksheet("Left undone").Tables.Single().DataRange.Row(1);
        Assert.Equal(["S3", "Primary", "", "1"], Enumerable.Range(1, 4).Select(column => row.Cell(column).GetString()));
    }

    [Fact]
    public void Sheets_suit_screen_readers_filters_and_printers()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Broken)));
        foreach (var sheet in book.Worksheets)
        {
            Assert.False(sheet.Cell("A1").IsEmpty());
            Assert.False(sheet.Cell("A2").IsEmpty());
            Assert.True(sheet.Tables.Any() || !sheet.Cell("A3").IsEmpty(), sheet.Name);
            Assert.Empty(sheet.MergedRanges);
            Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.HasFormula);
            Assert.InRange(sheet.SheetView.SplitRow, 2, 3);
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
            Assert.Equal(1, sheet.PageSetup.FirstRowToRepeatAtTop);
            Assert.DoesNotContain(
                Enumerable.Range(1, sheet.LastRowUsed().RowNumber()),
                row => sheet.Row(row).IsEmpty()
            );
            Assert.All(sheet.ColumnsUsed(), column => Assert.InRange(column.Width, 8, 60));
        }
    }

    [Fact]
    public void Nothing_confidential_is_told()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var texts = Example.TextsOf(book);

        Assert.DoesNotContain(texts, text => text.Contains("secret-tag", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(texts, text => text.Contains("North", StringComparison.Ordinal));
        Assert.DoesNotContain(
            texts,
            text =>
                text.Contains("leave", StringComparison.OrdinalIgnoreCase)
                && text.Contains("S2", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Names_stay_text_whatever_they_look_like()
    {
        var problem = Example.Problem with
        {
            Students =
            [
                .. Example.Problem.Students.Select(student =>
                    student with
                    {
                        Name = Example.NastyNames[student.Index],
                        Id = Example.NastyNames[student.Index + 3],
                    }
                ),
            ],
        };
        using var book = Example.Open(Example.Write(Example.Of(problem, Example.Legal)));
        var rows = book.Worksheet("Students").Tables.Single().DataRange.Rows().ToList();

        Assert.Equal(problem.Students.Select(student => student.Id), rows.Select(row => row.Cell(1).GetString()));
        Assert.Equal(problem.Students.Select(student => student.Name), rows.Select(row => row.Cell(2).GetString()));
        Assert.All(rows, row => Assert.Equal(XLDataType.Text, row.Cell(1).DataType));
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
    }

    [Fact]
    public void Characters_that_a_workbook_cannot_hold_are_left_out()
    {
        var problem = Example.Problem with
        {
            Students =
            [
                .. Example.Problem.Students.Select(student =>
                    student with
                    {
                        Name = $"a\u0001b\uD800c <&> \uD83D\uDE00{new string('x', 40_000)}",
                    }
                ),
            ],
        };
        using var book = Example.Open(Example.Write(Example.Of(problem, Example.Legal)));

        Assert.StartsWith(
            "ab\uFFFDc <&> \uD83D\uDE00xxx",
            book.Worksheet("Students").Tables.Single().DataRange.Row(1).Cell(2).GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var once = Example.Write(Example.Of(Example.Problem, Example.Broken));
        var again = Example.Write(Example.Of(Example.Problem, Example.Broken));

        Assert.Equal(once, again);
    }

    [Fact]
    public void Workbooks_follow_the_standard()
    {
        foreach (var content in Contents())
        {
            using var stream = new MemoryStream(Example.Write(content));
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document);

            Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public void Sites_with_names_that_no_sheet_may_have_get_a_sheet_each()
    {
        var content = Nasty();
        using var book = Example.Open(Example.Write(content));

        Assert.Equal(SheetCatalogue.All.Count(sheet => sheet.Applies(content)) + 8, book.Worksheets.Count);
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
        Assert.Equal(
            ["=1+1", "1E5"],
            book.Worksheet("Blocks").Tables.Single().DataRange.Rows().Select(r => r.Cell(1).GetString())
        );
    }

    [Fact]
    public void A_report_is_known_as_ours_and_another_workbook_is_not()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var ours = Path.Combine(folder.FullName, "ours.xlsx");
            File.WriteAllBytes(ours, Example.Write(Example.Of(Example.Problem, Example.Legal)));
            var other = Path.Combine(folder.FullName, "other.xlsx");
            using (var book = new XLWorkbook())
            {
                book.Worksheets.Add("RosterOpt").Cell("A1").SetValue("RosterOpt");
                book.SaveAs(other);
            }
            File.WriteAllText(Path.Combine(folder.FullName, "text.xlsx"), "RosterOpt");

            Assert.True(ContinuityReport.IsOurs(ours));
            Assert.False(ContinuityReport.IsOurs(other));
            Assert.False(ContinuityReport.IsOurs(Path.Combine(folder.FullName, "text.xlsx")));
            Assert.False(ContinuityReport.IsOurs(Path.Combine(folder.FullName, "none.xlsx")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<ReportContent> Contents()
    {
        yield return Example.Of(Example.Problem, Example.Legal);
        yield return Example.Of(Example.Problem, Example.Broken);
        yield return Example.Of(Example.Problem, Roster.FromLines(Example.Problem, []));
        yield return Full();
        yield return Nasty();
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var drawn = AuditCase.Create(seed);
            yield return Example.Of(drawn.Problem, drawn.Roster);
        }
    }

    /// <summary>With everything a report may be given.</summary>
    private static ReportContent Full()
    {
        var problem = Example.Problem with { Baseline = new Baseline(Example.Problem, Example.Broken.Placements) };
        var content = Example.Of(problem, Example.Legal);
        var other = Example.Of(problem, Example.Broken);
        return content with
        {
            Compared = new ComparedRoster("=other <&>.csv", other.Roster, other.Audit),
            Summary = content.Summary with { RandomRoster = new RosterFigures(-7, other.Audit.Metrics) },
            Lone =
            [
                new LonePlacement(3, 0, LoneCause.OnlyPlace, null, new RosterMend(5, [new(3, 0, 2, 1)], [(2, 1, 0)])),
            ],
        };
    }

    /// <summary>Identifiers that are no names for sheets, and that would collide as such.</summary>
    private static ReportContent Nasty()
    {
        var sites = new[]
        {
            "[x]",
            "/x/",
            "History",
            "Summary",
            "'a'",
            "\U0001F600",
            new string('S', 64),
            new string('S', 63),
        };
        var builder = new ProblemBuilder().Block("=1+1").Block("1E5").Course("007").Course("a:b");
        foreach (var site in sites)
        {
            builder.Site(site).Places(site, "007", 2).Places(site, "a:b", 2);
        }
        var pod = new StudentRow { Pod = "[p]" };
        var problem = builder.Students(pod, [.. Example.NastyNames]).Build();
        var lines = problem.Students.SelectMany(student =>
            new[]
            {
                new Placement(student.Index, 0, student.Index, 0),
                new Placement(student.Index, 1, student.Index, 1),
            }
        );
        return Example.Of(problem, Roster.FromLines(problem, lines));
    }
}
