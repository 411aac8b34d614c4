namespace RosterOpt.Reports.Comparison.Page;

/// <summary>What the marks and the measures mean.</summary>
internal static class PageNotes
{
    /// <summary>The marks that this page shows, in short.</summary>
    public static string Key(ComparisonContent content)
    {
        var used = Used(content);
        return used.Count == 0
            ? string.Empty
            : $"<ul class=\"key\" aria-label=\"Marks\">{string.Concat(used.Select(verdict => $"<li>{Chip(verdict)}</li>"))}</ul>";
    }

    /// <summary>Every mark of this page and every measure, each with its sentence.</summary>
    public static string Html(ComparisonContent content)
    {
        var html = new HtmlWriter("<dl class=\"notes\">\n");
        foreach (var verdict in Used(content).Where(_ => !content.AreRosters))
        {
            Note(html, Chip(verdict), verdict.Meaning());
        }
        foreach (var measure in ComparedMeasureCatalogue.All)
        {
            Note(html, PageText.Encode(measure.Label), measure.Measure.Meaning);
        }
        return html.Add("</dl>").ToString();
    }

    private static void Note(HtmlWriter html, string term, string meaning) =>
        html.Add($"<div><dt>{term}</dt><dd>{PageText.Encode(meaning)}</dd></div>\n");

    private static string Chip(Verdict verdict)
    {
        var kind = verdict switch
        {
            Verdict.Better => "d better",
            Verdict.Worse => "d worse",
            _ => "d",
        };
        return $"<span class=\"{kind}\">{verdict.Sign()} {PageText.Encode(verdict.Word())}</span>";
    }

    private static List<Verdict> Used(ComparisonContent content)
    {
        var used = content
            .Differences.SelectMany(one => one.All.Select(difference => difference.Verdict).Append(one.ScoreVerdict))
            .ToHashSet();
        return [.. Verdicts.Explained.Where(used.Contains)];
    }
}
