using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class HeadlineTextTests
{
    [Fact]
    public void A_legal_roster_is_told_in_three_sentences()
    {
        var content = Example.Of(Example.Problem, Example.Legal);
        var chance = content.Audit.Metrics with { PodmateShare = 0.25 };
        content = content with { Summary = content.Summary with { RandomRoster = new RosterFigures(-5, chance) } };

        Assert.Equal(
            [
                "Students in pods have a podmate beside them for 83.3% of their weeks; with placements drawn by lot it would be 25.0%.",
                "3 placements are without company (2 students), 1 of them where only one place is offered: see the sheet Isolation.",
                "1 student needs watching: see the sheet Students to watch.",
            ],
            HeadlineText.Of(content)
        );
    }

    [Fact]
    public void Broken_rules_are_told_first()
    {
        var content = Example.Of(Example.Problem, Example.Broken);

        Assert.StartsWith(
            "This roster breaks rules (2 times)",
            HeadlineText.Of(content).First(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_placed_and_no_pods_make_no_figures()
    {
        var empty = Example.Of(Example.Problem, Roster.FromLines(Example.Problem, []));

        Assert.Equal(
            [
                "No student is placed who has a podmate.",
                "No student is ever placed without company.",
                "No student needs watching.",
            ],
            HeadlineText.Of(empty).Skip(1)
        );
    }
}
