using System.Collections.Frozen;
using ClosedXML.Excel;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Editions;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests;

/// <summary>Two data sets that differ only in what is confidential must give readers the same pages.</summary>
public sealed class ConfidentialityTests
{
    /// <summary>Sheets about the roster itself; the others show the score or judge by it, which weighs factors and wishes.</summary>
    private static readonly string[] AboutTheRoster =
    [
        "Pods",
        "Split pods",
        "Students",
        "Sites",
        "Places",
        "Long form",
    ];

    [Fact]
    public void Editions_are_the_same_bytes_whatever_is_confidential()
    {
        foreach (var seed in Enumerable.Range(1, 15))
        {
            var drawn = AuditCase.Create(seed);
            foreach (var kind in Enum.GetValues<EditionKind>())
            {
                Assert.Equal(
                    Write(Example.Of(drawn.Problem, drawn.Roster), kind),
                    Write(Example.Of(Stripped(drawn.Problem), drawn.Roster), kind)
                );
            }
        }
    }

    [Fact]
    public void Pages_about_the_roster_are_the_same_whatever_is_confidential()
    {
        foreach (var seed in Enumerable.Range(1, 15))
        {
            var drawn = AuditCase.Create(seed);
            using var full = Example.Open(Example.Write(Example.Of(drawn.Problem, drawn.Roster)));
            using var bare = Example.Open(Example.Write(Example.Of(Stripped(drawn.Problem), drawn.Roster)));
            foreach (var name in AboutTheRoster.Where(name => full.Worksheets.Any(sheet => sheet.Name == name)))
            {
                Assert.Equal(Texts(full.Worksheet(name)), Texts(bare.Worksheet(name)));
            }
        }
    }

    [Fact]
    public void A_student_for_whom_being_alone_does_not_count_looks_like_any_other()
    {
        var problem = Example.Problem with
        {
            Students = [.. Example.Problem.Students.Select(student => student with { IsSolo = student.Id == "S4" })],
        };
        using var book = Example.Open(Example.Write(Example.Of(problem, Example.Legal)));

        Assert.Equal(
            "PRACTICE: Primary (alone)",
            book.Worksheet("Students").Tables.Single().DataRange.Row(4).Cell(4).GetString()
        );
    }

    [Fact]
    public void The_words_of_tags_are_not_told_by_the_settings()
    {
        var problem = Example.Problem with
        {
            Settings = Example.Problem.Settings with { SoloTag = "parent", SupporterTag = "counsellor" },
        };
        using var book = Example.Open(Example.Write(Example.Of(problem, Example.Legal)));
        var texts = Example.TextsOf(book);

        Assert.DoesNotContain(texts, text => text.Contains("parent", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(texts, text => text.Contains("counsellor", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("solo_tag", texts);
    }

    private static PlacementProblem Stripped(PlacementProblem problem) =>
        problem with
        {
            Students =
            [
                .. problem.Students.Select(student =>
                    student with
                    {
                        Home = -1,
                        Tags = FrozenSet<string>.Empty,
                        Due = [.. student.Due.Select(_ => true)],
                        Completed = FrozenDictionary<int, int>.Empty,
                        IsSolo = false,
                        IsSupporter = false,
                        IsolationPenalty = 1,
                        MovePenalty = 1,
                        WaitPenalty = 1,
                    }
                ),
            ],
            Exclusions = [],
            Preferences = [],
            Wishes = [],
            ApartPairs = [],
            Locks = [],
        };

    private static Dictionary<string, string> Write(ReportContent content, EditionKind kind)
    {
        var books = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var workbook in Edition.Of(content, kind))
        {
            using var stream = new MemoryStream();
            workbook.Write(stream);
            books[workbook.FileName] = Convert.ToBase64String(stream.ToArray());
        }
        return books;
    }

    private static IEnumerable<string> Texts(IXLWorksheet sheet) =>
        sheet.CellsUsed().Select(cell => $"{cell.Address}: {cell.GetFormattedString()}");
}
