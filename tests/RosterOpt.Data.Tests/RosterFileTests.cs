using FsCheck.Xunit;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Tests.Support;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Data.Tests;

[Properties(Arbitrary = [typeof(RosterArbitraries)], MaxTest = 40, Replay = "(8675309,7)")]
public sealed class RosterFileTests
{
    private static readonly PlacementProblem Problem = Given.Problem(("completed", "student,discipline\nS1,Anatomy\n"));

    [Property]
    public void A_roster_survives_writing_and_reading(AuditCase given)
    {
        using var folder = new TestFolder();
        var file = folder.File("out/roster.csv");
        RosterFile.Write(file, given.Problem, given.Roster);
        var read = RosterFile.Read(file, given.Problem);
        Assert.Equal(given.Roster.Placements, read.Value!.Placements);
        Assert.Equal(given.Roster.Surplus.Order(ByText), read.Value.Surplus.Order(ByText));
        var first = File.ReadAllBytes(file);
        RosterFile.Write(file, given.Problem, read.Value);
        Assert.Equal(first, File.ReadAllBytes(file));
    }

    [Property]
    public void The_order_of_lines_does_not_matter(PlantedCase given)
    {
        var table = RosterFile.ToTable(given.Problem, given.Legal);
        var turned = table with { Rows = table.Rows.Reverse().ToArray() };
        var (one, other) = (RosterFile.Understand(table, given.Problem), RosterFile.Understand(turned, given.Problem));
        Assert.Equal(one.Hash, other.Hash);
        Assert.Equal(one.Value!.Placements, other.Value!.Placements);
    }

    [Fact]
    public void Lines_are_written_in_order_and_plainly()
    {
        using var folder = new TestFolder();
        var roster = Roster.FromLines(Problem, [new(2, 1, 0, 0), new(0, 3, 1, 1), new(0, 0, 0, 0), new(0, 0, 1, 1)]);
        RosterFile.Write(folder.File("r.csv"), Problem, roster);
        Assert.Equal(
            "student,block,site,discipline\nS1,B1,H1,Surgery\nS1,B1,H2,Medicine\nS1,B4,H2,Medicine\nS3,B2,H1,Surgery\n"u8.ToArray(),
            File.ReadAllBytes(folder.File("r.csv"))
        );
    }

    [Fact]
    public void An_identifier_that_looks_like_a_formula_is_written_safely_and_read_back()
    {
        var problem = Given.Problem(
            ("sites", "site\nH1\nH2\n-X\n"),
            ("locked", "student,block,site,discipline\nS1,B1,-X,Surgery\n")
        );
        using var folder = new TestFolder();
        RosterFile.Write(folder.File("r.csv"), problem, Roster.FromLines(problem, [new(0, 0, 2, 0)]));
        Assert.EndsWith("\nS1,B1,'-X,Surgery\n", File.ReadAllText(folder.File("r.csv")), StringComparison.Ordinal);
        Assert.Equal([new(0, 0, 2, 0)], RosterFile.Read(folder.File("r.csv"), problem).Value!.Placements);
    }

    [Fact]
    public void Further_columns_and_spellings_do_not_matter()
    {
        var reading = Read("Notes;DISCIPLINE;x;Block;x;Site;Student\n;surgery;;b1;;h1;s1\n");
        Assert.Empty(reading.Findings.All);
        Assert.Equal([new(0, 0, 0, 0)], reading.Value!.Placements);
        Assert.Equal(Read("student,block,site,discipline\nS1,B1,H1,Surgery\n").Hash, reading.Hash);
    }

    [Fact]
    public void A_roster_may_be_empty_but_for_its_headings() =>
        Assert.Empty(Read("student,block,site,discipline\n").Value!.Placements);

    [Fact]
    public void Disciplines_named_anywhere_in_the_data_set_are_known() =>
        Assert.NotNull(Read("student,block,site,discipline\nS1,B1,H1,Anatomy\n").Value);

    [Theory]
    [InlineData("S9,B1,H1,Surgery", "student", "Maybe \"S1\"?")]
    [InlineData("S1,B9,H1,Surgery", "block", "Maybe \"B1\"?")]
    [InlineData("S1,B1,HH2,Surgery", "site", "Maybe \"H2\"?")]
    [InlineData("S1,B1,H1,Surgry", "discipline", "Maybe \"Surgery\"?")]
    public void What_the_data_set_lacks_is_an_error_with_line_and_nearest_name(
        string line,
        string column,
        string remedy
    )
    {
        var reading = Read("student,block,site,discipline\nS2,B2,H1,Surgery\n" + line + "\n");
        var finding = Assert.Single(reading.Findings.All);
        Assert.Equal(
            (Grade.Error, "unknown-name", 3, column),
            (finding.Grade, finding.Code, finding.Line, finding.Column)
        );
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
        Assert.Null(reading.Value);
    }

    [Theory]
    [InlineData("", "missing-column")]
    [InlineData("student,block,site\nS1,B1,H1\n", "missing-column")]
    [InlineData("student,block,site,discipline\nS1,B1,,Surgery\n", "blank-cell")]
    [InlineData("student,block,site,discipline,Site\nS1,B1,H1,Surgery,H2\n", "repeated-heading")]
    public void A_file_that_is_no_roster_is_an_error(string text, string code)
    {
        var reading = Read(text);
        Assert.Contains(reading.Findings.All, finding => finding.Code == code);
        Assert.Null(reading.Value);
    }

    [Fact]
    public void The_roster_of_another_data_set_is_one_message()
    {
        var lines = string.Concat(Enumerable.Range(0, 900).Select(i => $"X{i},B1,H1,Surgery\n"));
        foreach (
            var findings in new[]
            {
                Read("student,block,site,discipline\n" + lines).Findings,
                ReadBaseline("student,block,site,discipline\n" + lines).Findings,
            }
        )
        {
            var finding = Assert.Single(findings.All);
            Assert.Equal(("another-data-set", Grade.Error), (finding.Code, finding.Grade));
            Assert.StartsWith("None of the 900 students", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_baseline_forgives_what_is_gone()
    {
        var reading = ReadBaseline(
            "student,block,site,discipline\nS1,B1,H1,Surgery\nS9,B1,H1,Surgery\nS1,B9,H1,Surgery\nS2,B1,Gone,Surgery\nS2,B2,H1,Gone\n"
        );
        var baseline = reading.Value!;
        Assert.Equal(new Place(0, 0), baseline.At(0, 0));
        Assert.Equal(Baseline.Gone, baseline.At(1, 0));
        Assert.Equal(Baseline.Gone, baseline.At(1, 1));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(baseline.Knows));
        var finding = Assert.Single(reading.Findings.All);
        Assert.Equal((Grade.Warning, "baseline-lines-ignored"), (finding.Grade, finding.Code));
        Assert.StartsWith("2 of 5 lines", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_with_a_blank_cell_is_an_error() =>
        Assert.Null(ReadBaseline("student,block,site,discipline\nS1,,H1,Surgery\nS1,B1,H1,Surgery\n").Value);

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal("path-missing", Assert.Single(RosterFile.Read("/no/such/file.csv", Problem).Findings.All).Code);

    [Fact]
    public void A_sheet_named_roster_is_read_before_others()
    {
        string[] headings = ["student", "block", "site", "discipline"];
        var book = new RawBook()
            .Rows("first", headings, ["S2", "B1", "H1", "Surgery"])
            .Rows("Roster", headings, ["S1", "B1", "H1", "Surgery"]);
        Assert.Equal([new(0, 0, 0, 0)], Read(book).Value!.Placements);
    }

    [Fact]
    public void Else_the_first_sheet_with_the_headings_of_a_roster()
    {
        var book = new RawBook()
            .Rows("Summary", ["Score"], ["<c><v>7</v></c>"])
            .Rows(
                "By student",
                ["student", "name", "block", "site", "discipline"],
                ["S1", "Ann", "B1", "H1", "Surgery"]
            );
        Assert.Equal([new(0, 0, 0, 0)], Read(book).Value!.Placements);
    }

    [Fact]
    public void A_workbook_without_a_roster_is_an_error() =>
        Assert.Equal(
            "missing-table",
            Assert.Single(Read(new RawBook().Rows("Sheet1", ["a"], ["b"])).Findings.All).Code
        );

    private static Comparer<Placement> ByText { get; } =
        Comparer<Placement>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static RosterReading<Roster> Read(string text)
    {
        using var folder = new TestFolder();
        return RosterFile.Read(folder.Write("r.csv", text), Problem);
    }

    private static RosterReading<Roster> Read(RawBook book)
    {
        using var folder = new TestFolder();
        return RosterFile.Read(folder.Write("r.xlsx", book.Bytes()), Problem);
    }

    private static RosterReading<Baseline> ReadBaseline(string text)
    {
        using var folder = new TestFolder();
        return RosterFile.ReadBaseline(folder.Write("r.csv", text), Problem);
    }
}
