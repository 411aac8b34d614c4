using System.Globalization;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>A card per scenario: what it is about at a glance.</summary>
internal static class PageCards
{
    /// <summary>Measures in the small print of a card, one for each question.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    ["isolatedStudentBlocks", "awayStudentWeeks", "siteMoves", "preferenceTotal", "lowestPodmateShare"];

    private const string Headline = "podmateShare";
    private const double MeterWidth = 200;

    public static string Html(ComparisonContent content)
    {
        var html = new HtmlWriter();
        foreach (var (number, one) in content.Differences.Index())
        {
            Card(html, number, one);
        }
        return html.ToString().TrimEnd('\n');
    }

    private static void Card(HtmlWriter html, int number, ScenarioDifferences one)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"s{number}");
        html.Add(
            $"<li><article class=\"card{(one.IsBase ? " base" : string.Empty)}\" id=\"{id}\" aria-labelledby=\"{id}-h\">\n"
        );
        html.Add($"<header><h3 id=\"{id}-h\">{PageText.Encode(one.Scenario.Name)}</h3>");
        html.Add($"<span class=\"chips\">{Chips(one)}</span></header>\n");
        if (one.Scenario.Metrics is not null)
        {
            Figures(html, one);
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

    private static void Figures(HtmlWriter html, ScenarioDifferences one)
    {
        var headline = one.Find(Headline)!;
        html.Add(
            $"<p class=\"hero\"><span class=\"big\">{FigureText.Of(headline)}</span> {PageText.Delta(headline)}<span class=\"what\">{PageText.Label(headline.Measure, false)}</span></p>\n"
        );
        html.Add(Meter(headline));
        html.Add("<dl>\n");
        foreach (var difference in Lines.Select(line => one.Find(line)!))
        {
            html.Add($"<dt>{PageText.Label(difference.Measure, difference.IsPer100Weeks)}</dt>");
            html.Add($"<dd>{PageText.Delta(difference)} {FigureText.Of(difference)}</dd>\n");
        }
        html.Add($"<dt>Score{Gap(one.Scenario.Summary!)}</dt><dd>{Score(one)}</dd>\n");
        html.Add("</dl>\n");
    }

    /// <summary>A bar of the share, with a tick where the base stands.</summary>
    private static string Meter(Difference share)
    {
        if (share.Value is not { } value)
        {
            return string.Empty;
        }
        var tick = share.OfBase is { } before
            ? $"<rect class=\"mark\" x=\"{At(before)}\" width=\"1.5\" height=\"6\"/>"
            : "";
        return $"<svg class=\"meter\" viewBox=\"0 0 200 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"back\" width=\"200\" height=\"6\"/><rect class=\"front\" width=\"{At(value)}\" height=\"6\"/>{tick}</svg>\n";
    }

    private static string At(double share) => (share * MeterWidth).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Gap(RunSummary summary) =>
        summary.GapPoints is { } points
            ? string.Create(CultureInfo.InvariantCulture, $" (gap {points:#,##0})")
            : string.Empty;

    private static string Score(ScenarioDifferences one)
    {
        var score = FigureText.Whole(one.Scenario.Summary!.Score);
        return one.ScoreVerdict == Verdict.None
            ? score
            : $"{PageText.Mark(one.ScoreVerdict, FigureText.Signed(one.ScoreChange))} {score}";
    }

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
