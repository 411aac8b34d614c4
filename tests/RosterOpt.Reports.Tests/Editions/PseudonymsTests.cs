using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Editions;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Editions;

public sealed class PseudonymsTests
{
    [Fact]
    public void Neither_identifiers_nor_names_nor_positions_are_told()
    {
        var problem = Example.Problem with
        {
            Students =
            [
                .. Example.Problem.Students.Select(student =>
                    student with
                    {
                        Id = $"ident-{student.Index}",
                        Name = $"person-{student.Index}",
                    }
                ),
            ],
            Pods = [.. Example.Problem.Pods.Select(pod => pod with { Id = "podname" })],
        };
        foreach (var roster in new[] { Example.Legal, Example.Broken })
        {
            var content = Example.Of(problem, roster);
            var coded = Pseudonyms.Apply(content, PseudonymKey.Empty.Extend(problem, "secret"));
            using var book = Example.Open(Example.Write(coded));
            var texts = Example.TextsOf(book);

            Assert.DoesNotContain(texts, text => text.Contains("ident-", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains("person-", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains("podname", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains("students, line", StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains("aa11", StringComparison.Ordinal));
            Assert.Contains("ST-001", texts);
            var students = book.Worksheet("Students").Tables.Single().DataRange.Rows();
            Assert.Equal(["ST-001", "ST-002", "ST-003", "ST-004"], students.Select(row => row.Cell(1).GetString()));
        }
    }

    [Fact]
    public void Pods_that_are_alike_come_in_the_order_of_their_codes()
    {
        var builder = new ProblemBuilder().Blocks(1).Site("H1").Course("D1").Places("H1", "D1", 40);
        foreach (var pod in Enumerable.Range(1, 12))
        {
            builder.Students(new StudentRow { Pod = $"P{pod:00}" }, $"S{pod}a", $"S{pod}b");
        }
        var problem = builder.Build();
        var roster = Roster.FromLines(
            problem,
            problem.Students.Select(student => new Placement(student.Index, 0, 0, 0))
        );
        var content = Example.Of(problem, roster);
        var coded = Pseudonyms.Apply(content, PseudonymKey.Empty.Extend(problem, "secret"));
        using var book = Example.Open(Example.Write(coded));
        var pods = book.Worksheet("Pods").Tables.Single().DataRange.Rows().Select(row => row.Cell(1).GetString());

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"PD-{number:000}"), pods);
        Assert.All(
            coded.Problem.Students,
            student => Assert.Contains(student.Index, coded.Problem.Pods[student.Pod].Members)
        );
    }

    [Fact]
    public void The_figures_are_those_of_the_report_with_names()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var drawn = AuditCase.Create(seed);
            var content = Example.Of(drawn.Problem, drawn.Roster);
            content = content with
            {
                Lone = [new LonePlacement(0, 0, LoneCause.TradeOff, null, null)],
                Compared = new ComparedRoster("other", drawn.Roster, content.Audit),
            };

            var coded = Pseudonyms.Apply(content, PseudonymKey.Empty.Extend(drawn.Problem, "secret"));

            Assert.Equal(content.Audit.Score, coded.Audit.Score);
            Assert.Equal(content.Audit.Violations, coded.Audit.Violations);
            Assert.Equal(content.Audit.Score, coded.Compared!.Audit.Score);
            Assert.Equal(
                content.Audit.Terms.Select(term => term.Amount),
                coded.Audit.Terms.Select(term => term.Amount)
            );
        }
    }

    [Fact]
    public void Codes_of_an_earlier_key_are_kept_and_new_students_get_new_ones()
    {
        var first = PseudonymKey.Empty.Extend(Example.Problem, "secret");
        var grown = Example.Problem with
        {
            Students =
            [
                .. Example.Problem.Students,
                Example.Problem.Students[0] with
                {
                    Index = 4,
                    Id = "S5",
                    Pod = -1,
                },
            ],
        };

        var second = first.Extend(grown, "another secret");

        Assert.Equal(first.Students, PseudonymKey.Empty.Extend(Example.Problem, "secret").Students);
        Assert.All(first.Students, pair => Assert.Equal(pair.Value, second.Students[pair.Key]));
        Assert.Equal(5, second.Students.Values.Distinct().Count());
    }
}
