using System.Globalization;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>The table of all measures; every cell carries its plain number for sorting.</summary>
internal static class PageTable
{
    /// <summary>Measures among the key figures.</summary>
    private static readonly HashSet<string> Key = new(
        [.. PageCards.Lines, "podmateShare", "podIntegrity", "worstStudent"],
        StringComparer.Ordinal
    );

    public static string Html(ComparisonContent content)
    {
        var html = new HtmlWriter("<table class=\"figures\">\n<caption>");
        html.Add($"Measures of every {content.Noun}, with the difference to the base</caption>\n<thead><tr>");
        html.Add($"<th scope=\"col\" data-sort=\"text\">{Capital(content.Noun)}</th>");
        html.Add("<th scope=\"col\" class=\"q k\" data-better=\"higher\">Score</th>");
        foreach (var measure in ComparedMeasureCatalogue.All)
        {
            var isRelative = content.IsRelative && measure.Kind == MeasureKind.Count;
            html.Add(
                $"<th scope=\"col\" class=\"{Class(measure)}\" title=\"{PageText.Encode(measure.Measure.Meaning)}\""
            );
            html.Add($" data-better=\"{Better(measure)}\">{PageText.Label(measure, isRelative)}</th>");
        }
        html.Add("</tr></thead>\n<tbody>\n");
        foreach (var one in content.Differences)
        {
            Row(html, content, one);
        }
        return html.Add("</tbody>\n</table>").ToString();
    }

    public static string Better(ComparedMeasure measure) =>
        measure.Direction switch
        {
            MeasureDirection.Higher => "higher",
            MeasureDirection.Lower => "lower",
            _ => "neither",
        };

    public static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    private static void Row(HtmlWriter html, ComparisonContent content, ScenarioDifferences one)
    {
        var name = PageText.Encode(one.Scenario.Name);
        html.Add(
            $"<tr{(one.IsBase ? $" class=\"base{(one.Label == one.Scenario.Name ? string.Empty : " named")}\"" : string.Empty)}>"
        );
        html.Add($"<th scope=\"row\" data-v=\"{name}\">{name}</th>");
        var score = one.Scenario.Metrics is null ? null : one.Scenario.Summary!.Score;
        var mark =
            one.ScoreVerdict == Verdict.None ? "" : PageText.Mark(one.ScoreVerdict, FigureText.Signed(one.ScoreChange));
        html.Add($"<td class=\"q k\" data-v=\"{Plain(score)}\">{FigureText.Whole(score)}{mark}</td>");
        foreach (var measure in ComparedMeasureCatalogue.All)
        {
            if (one.Scenario.Metrics is null)
            {
                html.Add($"<td class=\"{Class(measure)}\" data-v=\"\">{FigureText.None}</td>");
                continue;
            }
            var difference = one.In(measure, content.IsRelative);
            html.Add($"<td class=\"{Class(measure)}\" data-v=\"{Plain(difference.Value)}\">");
            html.Add($"{FigureText.Of(difference)}{PageText.Delta(difference)}</td>");
        }
        html.Add("</tr>\n");
    }

    private static string Class(ComparedMeasure measure) =>
        $"q q-{measure.Question}{(Key.Contains(measure.Name) ? " k" : string.Empty)}";

    private static string Plain(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
}
