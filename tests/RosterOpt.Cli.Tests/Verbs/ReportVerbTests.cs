using System.IO.Compression;
using ClosedXML.Excel;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.Verbs;

public sealed class ReportVerbTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string roster;

    public ReportVerbTests()
    {
        data = SmallCohort.WriteTo(folder);
        roster = folder.Write("roster.csv", SmallCohort.Best);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Another_roster_stands_beside_this_one()
    {
        var torn = folder.Write("torn.csv", SmallCohort.Torn);

        var run = await CommandRun.Of("report", data, roster, "--compare", torn, "--out", folder["both.xlsx"]);

        Assert.Equal(0, run.ExitCode);
        using var book = new XLWorkbook(folder["both.xlsx"]);
        var headline = book.Worksheet("Summary").Tables.Single(table => table.Name == "Headline");
        Assert.Equal("Other roster: torn.csv", headline.HeadersRow().Cell(4).GetString());
        Assert.Equal(1, headline.DataRange.Row(1).Cell(2).GetDouble());
        Assert.Equal(0, headline.DataRange.Row(1).Cell(4).GetDouble());
    }

    [Fact]
    public async Task Every_site_gets_a_workbook_in_a_zip_that_may_be_replaced()
    {
        var zip = folder["sites.zip"];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var run = await CommandRun.Of("report", data, roster, "--for", "site", "--out", zip);

            Assert.Equal(0, run.ExitCode);
        }
        using var archive = ZipFile.OpenRead(zip);
        Assert.Equal(
            [".rosteropt-edition", "CLINIC.xlsx", "HOSPITAL.xlsx"],
            archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_student_gets_a_workbook_in_a_folder_and_those_who_left_are_taken_out()
    {
        var place = folder["students"];
        await CommandRun.Of("report", data, roster, "--for", "student", "--out", place);
        var shorter = folder.Write("shorter.csv", SmallCohort.Best.Split("S4,")[0]);

        var run = await CommandRun.Of("report", data, shorter, "--for", "student", "--out", place);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([".rosteropt-edition", "S1.xlsx", "S2.xlsx", "S3.xlsx"], folder.Names("students"));
    }

    [Fact]
    public async Task An_edition_never_takes_the_place_of_something_else()
    {
        folder.Write("taken/notes.txt", "mine");
        folder.Write("taken.zip", "mine");
        foreach (var place in new[] { folder["taken"], folder["taken.zip"], folder["file.xlsx"] })
        {
            var run = await CommandRun.Of("report", data, roster, "--for", "site", "--out", place);

            Assert.Equal(2, run.ExitCode);
        }
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["taken.zip"]));
        Assert.Equal(["notes.txt"], folder.Names("taken"));
    }

    [Fact]
    public async Task Pseudonyms_hide_who_is_who_and_the_key_keeps_the_codes()
    {
        var place = folder["coded.xlsx"];
        var run = await CommandRun.Of("report", data, roster, "--pseudonymous", "--out", place);
        var key = await File.ReadAllTextAsync(folder["coded-key.csv"]);
        await CommandRun.Of("report", data, roster, "--pseudonymous", "--out", place, "--set", "pair=11");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(key, await File.ReadAllTextAsync(folder["coded-key.csv"]));
        Assert.Contains("Ada", key, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["coded-key.csv"]));
        }
        using var book = new XLWorkbook(place);
        var texts = book.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString()).ToList();
        Assert.Contains("ST-004", texts);
        Assert.DoesNotContain(texts, text => text is "S1" or "Ada" or "P1");
    }

    [Fact]
    public async Task A_file_that_is_no_key_is_not_overwritten()
    {
        var precious = folder.Write("precious.csv", "a,b\n1,2\n");

        var run = await CommandRun.Of(
            "report",
            data,
            roster,
            "--pseudonymous",
            "--key",
            precious,
            "--out",
            folder["coded.xlsx"]
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync(precious));
        Assert.Equal(
            2,
            (await CommandRun.Of("report", data, roster, "--key", precious, "--out", folder["x.xlsx"])).ExitCode
        );
    }
}
