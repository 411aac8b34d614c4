using RosterOpt.Cli.Outputs;
using RosterOpt.Reports.Advice;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class AdviceTextTests
{
    [Fact]
    public void Places_are_listed_with_gains_and_what_the_marks_mean()
    {
        var lines = Lines(AdviceExample.Legal);

        Assert.Contains(
            "  1.  HOSPITAL Surgery B1   = +1,240, 1 fewer alone  ≥ +1,300, 1 fewer alone  (the limit of the site rises too)",
            lines
        );
        Assert.Contains("  2.  CLINIC Surgery B1–B2  not distinguishable      = +80", lines);
        Assert.Contains(lines, line => line.StartsWith("  =: Exactly so much", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  ≥: At least so much", StringComparison.Ordinal));
        Assert.Contains(
            "Solving again gains 1,012 points without any place; what follows comes on top of that.",
            lines
        );
        Assert.Contains("  Surgery B1  = +1,240, 1 fewer alone at HOSPITAL", lines);
        Assert.Contains("  Not all was settled in the time: a place that is not listed may gain as much.", lines);
    }

    [Fact]
    public void What_is_settled_is_not_doubted()
    {
        var settled = Lines(AdviceExample.Legal with { IsComplete = true });
        var nothing = Lines(AdviceExample.Legal with { IsComplete = true, Slots = [], Blocks = [] });

        Assert.DoesNotContain(settled, line => line.Contains("Not all was settled", StringComparison.Ordinal));
        Assert.Contains("  No place gains anything.", nothing);
        Assert.Contains("  None was found.", nothing);
    }

    [Fact]
    public void Places_that_are_not_needed_come_with_the_sense_in_which_they_are_not()
    {
        var lines = Lines(AdviceExample.Legal);

        // 4 + 12 offered; HOSPITAL has 2 students in B1 and none in B2, CLINIC one in B1.
        Assert.Contains("  13 of 16 places × blocks are empty in this roster.", lines);
        Assert.Contains(lines, line => line.Contains("given back without loss", StringComparison.Ordinal));
        Assert.Contains(
            "  6 of them are never needed: no roster can use them, for fewer students may be there at all.",
            lines
        );
        Assert.Contains("  CLINIC Surgery:  5 places of 6", lines);
    }

    [Fact]
    public void Missing_places_come_first_and_the_rest_takes_them_as_given()
    {
        var lines = Lines(AdviceExample.OverFull);

        Assert.Equal(
            [
                "Missing places: with all of them the roster is legal (audited). What follows takes them as given.",
                "  HOSPITAL Surgery B1:  1 place",
            ],
            lines.Take(2)
        );
        Assert.Contains("Where one more place, or two, would help most", lines);
    }

    [Fact]
    public void Where_places_mend_nothing_no_gain_is_told()
    {
        var lines = Lines(AdviceExample.Hopeless);

        Assert.Equal("Missing places: other rules stay broken with all of them.", lines[0]);
        Assert.DoesNotContain("Where one more place, or two, would help most", lines);
        Assert.DoesNotContain(lines, line => line.Contains("given back without loss", StringComparison.Ordinal));
    }

    [Fact]
    public void No_student_is_named() =>
        Assert.DoesNotContain(
            Lines(AdviceExample.OverFull),
            line => line.Contains("secret", StringComparison.OrdinalIgnoreCase)
        );

    private static string[] Lines(AdviceContent content)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        AdviceText.Write(writer, content);
        return writer.ToString().Split('\n');
    }
}
