using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>What a page tells of a trade-off front: nothing on a page without one.</summary>
internal static class PageFront
{
    private const string Before = "term:";

    /// <summary>Across, up, colour and size, as the picture shows them first.</summary>
    public static IReadOnlyList<string> Axes(ComparisonContent content) =>
        content.Front is { } front
            ? [NameOf(front.First), NameOf(front.Second), "isolatedStudentBlocks"]
            : ["isolatedStudentBlocks", "podmateShare", "preferenceTotal"];

    /// <summary>Points of the terms between which the front lies; its metrics are among the measures already.</summary>
    public static IReadOnlyList<PageMeasure> Measures(ComparisonContent content) =>
        [.. Terms(content).Select(axis => new PageMeasure(NameOf(axis), axis.Label, "higher", axis.IsRatio, false))];

    /// <summary>The values of <see cref="Measures"/> for one roster.</summary>
    public static IReadOnlyList<double?> Values(ComparisonContent content, int number) =>
        [
            .. Terms(content)
                .Select(axis =>
                    axis == content.Front!.First
                        ? content.Front.Figures[number]?.First
                        : content.Front.Figures[number]?.Second
                ),
        ];

    /// <summary>An entry of the navigation.</summary>
    public static string Link(ComparisonContent content) =>
        content.Front is null ? string.Empty : "<li><a href=\"#front\">What it costs</a></li>\n";

    /// <summary>The section with the price of each step.</summary>
    public static string Html(ComparisonContent content)
    {
        if (content.Front is not { } front)
        {
            return string.Empty;
        }
        var html = new HtmlWriter("<section id=\"front\" aria-labelledby=\"front-h\">\n");
        html.Add("<h2 id=\"front-h\">What it costs</h2>\n<p class=\"lead\">");
        html.Add($"{PageText.Encode(FrontText.Lead(front))} {PageText.Encode(FrontText.OfBase(front))}</p>\n");
        html.Add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The front, step by step\">\n");
        html.Add("<table class=\"steps\">\n<caption>Rosters that no other one beats, from the most ");
        html.Add($"{PageText.Encode(front.First.Name)} to the most {PageText.Encode(front.Second.Name)}</caption>\n");
        html.Add("<thead><tr><th scope=\"col\">Roster</th>");
        foreach (var heading in FrontText.Headings(front))
        {
            html.Add($"<th scope=\"col\">{PageText.Encode(heading)}</th>");
        }
        html.Add("</tr></thead>\n<tbody>\n");
        foreach (var (roster, cells) in FrontText.Rows(front))
        {
            html.Add($"<tr><th scope=\"row\">{PageText.Encode(roster.Name)}</th>");
            html.Add(string.Concat(cells.Select(cell => $"<td>{PageText.Encode(cell)}</td>"))).Add("</tr>\n");
        }
        return html.Add("</tbody>\n</table>\n</div>\n</section>\n").ToString();
    }

    private static IEnumerable<FrontAxis> Terms(ComparisonContent content) =>
        content.Front is { } front ? new[] { front.First, front.Second }.Where(axis => axis.IsTerm) : [];

    /// <summary>Terms and metrics must not be mistaken for each other: the name of a term may become that of a metric one day.</summary>
    private static string NameOf(FrontAxis axis) => axis.IsTerm ? Before + axis.Name : axis.Name;
}
