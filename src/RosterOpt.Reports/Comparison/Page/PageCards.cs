using System.Globalization;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>A card per scenario: what it is about at a glance.</summary>
internal static class PageCards
{
    /// <summary>Measures in the small print of a card, one for each question, with labels that fit beside their figures.</summary>
    private static readonly (string Measure, string Label)[] Short =
    [
        ("isolatedStudentBlocks", "Lone placements"),
        ("awayStudentWeeks", "Weeks away"),
        ("siteMoves", "Site moves"),
        ("preferenceTotal", "Preferences"),
        ("lowestPodmateShare", "Least podmate time"),
    ];

    /// <summary>Names of these measures.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Short.Select(line => line.Measure)];

    private const string Headline = "podmateShare";

    public static string Html(ComparisonContent content)
    {
        var html = new HtmlWriter();
        var strips = new SplitStrips(content);
        foreach (var (number, one) in content.Differences.Index())
        {
            Card(html, number, one, strips.Html(number));
        }
        return html.ToString().TrimEnd('\n');
    }

    private static void Card(HtmlWriter html, int number, ScenarioDifferences one, string strip)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"s{number}");
        html.Add(
            $"<li><article class=\"card{(one.IsBase ? " base" : string.Empty)}\" id=\"{id}\" aria-labelledby=\"{id}-h\">\n"
        );
        html.Add($"<header><h3 id=\"{id}-h\">{PageText.Encode(one.Scenario.Name)}</h3>");
        html.Add($"<span class=\"chips\">{Chips(one)}</span></header>\n");
        if (one.Scenario.Metrics is not null)
        {
            Figures(html, one, strip);
        }
        Remarks(html, one);
        if (one.Scenario.Facts is not null)
        {
            html.Add(
                $"<button type=\"button\" class=\"go js-only\" data-number=\"{id[1..]}\">Show its pods<span class=\"sr\">: {PageText.Encode(one.Scenario.Name)}</span></button>\n"
            );
        }
        html.Add("</article></li>\n");
    }

    private static string Chips(ScenarioDifferences one)
    {
        var isBad =
            one.Scenario.Status is ScenarioResult.Invalid or RunStatus.Infeasible or RunStatus.Unknown
            || one.Scenario.Summary?.Violations is { Count: > 0 };
        var word =
            one.Scenario.Summary?.Violations is { Count: > 0 } && one.Scenario.Status == RunStatus.Audited
                ? "breaks rules"
                : one.Scenario.Status;
        var status = $"<span class=\"chip{(isBad ? " bad" : string.Empty)}\">{PageText.Encode(word)}</span>";
        return one.IsBase ? $"<span class=\"chip is-base\">base</span>{status}" : status;
    }

    private static void Figures(HtmlWriter html, ScenarioDifferences one, string strip)
    {
        var headline = one.Find(Headline)!;
        html.Add($"<p class=\"hero\"><span class=\"big\">{FigureText.Of(headline)}</span> {PageText.Delta(headline)}");
        html.Add($"<span class=\"what\">{PageText.Label(headline.Measure, false)}</span></p>\n");
        html.Add(strip);
        html.Add("<dl>\n");
        foreach (var (measure, label) in Short)
        {
            var difference = one.Find(measure)!;
            var unit = difference.IsPer100Weeks ? " <small>per 100 student-weeks</small>" : string.Empty;
            Line(html, label + unit, PageText.Delta(difference), FigureText.Of(difference));
        }
        var summary = one.Scenario.Summary!;
        var mark =
            one.ScoreVerdict == Verdict.None
                ? string.Empty
                : PageText.Mark(one.ScoreVerdict, FigureText.Signed(one.ScoreChange));
        Line(html, "Score", mark, FigureText.Whole(summary.Score));
        if (summary.GapPoints is { } gap)
        {
            Line(html, "Gap to the bound", string.Empty, FigureText.Whole(gap));
        }
        html.Add("</dl>\n");
    }

    private static void Line(HtmlWriter html, string label, string mark, string figure) =>
        html.Add($"<dt>{label}</dt><dd><span>{mark}</span><span>{figure}</span></dd>\n");

    private static void Remarks(HtmlWriter html, ScenarioDifferences one)
    {
        var broken = ScenarioMessages.Broken(one.Scenario);
        var isBad = one.Scenario.Metrics is null;
        foreach (
            var (text, bad) in new[]
            {
                (broken, true),
                (one.Scenario.Message, isBad),
                (ScenarioMessages.Reasons(one), false),
            }
        )
        {
            if (text.Trim().Length > 0)
            {
                html.Add($"<p class=\"why{(bad ? " bad" : string.Empty)}\">{PageText.Encode(text.Trim())}</p>\n");
            }
        }
    }
}
