using System.Globalization;
using System.Text;

namespace RosterOpt.Benchmarks.Publishing;

/// <summary>A line of a plot.</summary>
/// <param name="Name">Stands at its right end.</param>
/// <param name="Points">Seconds and percent, by time; a step holds until the next.</param>
/// <param name="Dots">Single measurements.</param>
internal sealed record PlotLine(
    string Name,
    IReadOnlyList<(double Seconds, double Percent)> Points,
    IReadOnlyList<(double Seconds, double Percent)> Dots
);

/// <summary>Score over time as SVG: seconds on a logarithmic axis, percent of the proven bound. Readable on light and dark pages.</summary>
internal sealed class CurvePlot(string title, IReadOnlyList<PlotLine> lines, double most)
{
    private const double Width = 940;
    private const double Height = 460;
    private const double Left = 70;
    private const double Right = 660;
    private const double Top = 50;
    private const double Bottom = 390;
    private const double First = 0.25;

    /// <summary>Told apart without red and green, on white and on black.</summary>
    private static readonly string[] Colours = ["#0a84d6", "#e0700f", "#12a07c", "#c45aa8", "#8a7be0", "#a08a00"];
    private static readonly string[] Dashes = ["", "7 4", "2 4", "10 3 2 3", "4 2", "1 3"];

    private static readonly double[] Steps = [1, 2, 5, 10, 20, 25, 50];

    private readonly double floor = Floor(lines);

    public string ToSvg()
    {
        var svg = new StringBuilder();
        Put(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"t d\">"
        );
        Put(svg, $"<title id=\"t\">{Escape(title)}</title><desc id=\"d\">{Escape(Description())}</desc>");
        svg.Append(
            "<style>text{font:14px system-ui,sans-serif;fill:#24292f}.a{stroke:#6e7781;fill:none}.g{stroke:#6e7781;stroke-opacity:.25;fill:none}"
        );
        svg.Append(
            ".b{fill:#ffffff}.l{fill:none;stroke-width:2.5}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.b{fill:#0d1117}}</style>\n"
        );
        Put(
            svg,
            $"<rect class=\"b\" width=\"{Width}\" height=\"{Height}\"/><text x=\"{Left}\" y=\"26\" font-weight=\"600\">{Escape(title)}</text>"
        );
        AddAxes(svg);
        AddLines(svg);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What the picture shows, for whoever does not see it.</summary>
    public string Description() =>
        "Score in percent of the proven bound over seconds. "
        + string.Join(
            "; ",
            lines.Select(line =>
                line.Points.Concat(line.Dots).Any()
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{line.Name} ends at {line.Points.Concat(line.Dots).MaxBy(point => point.Seconds).Percent:F1} %"
                    )
                    : $"{line.Name} has no legal roster"
            )
        )
        + ".";

    private static double Floor(IReadOnlyList<PlotLine> lines)
    {
        var least = lines
            .SelectMany(line => line.Points.Concat(line.Dots))
            .Select(point => point.Percent)
            .DefaultIfEmpty(0)
            .Min();
        return Math.Max(-100, Math.Floor(Math.Min(90, least) / 10) * 10);
    }

    private double X(double seconds) =>
        Left + ((Right - Left) * Math.Log(Math.Clamp(seconds, First, most) / First) / Math.Log(most / First));

    private double Y(double percent) => Bottom - ((Bottom - Top) * (Math.Max(floor, percent) - floor) / (100 - floor));

    private void AddAxes(StringBuilder svg)
    {
        Put(svg, $"<path class=\"a\" d=\"M{Left} {Top}V{Bottom}H{Right}\"/>");
        foreach (var seconds in new[] { 0.25, 0.5, 1, 2, 5, 15, 30, 60, 120, 300, 600 }.Where(tick => tick <= most))
        {
            Put(
                svg,
                $"<path class=\"g\" d=\"M{X(seconds):F1} {Top}V{Bottom}\"/><text x=\"{X(seconds):F1}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{seconds}</text>"
            );
        }
        var step = Array.Find(Steps, one => (100 - floor) / one <= 7);
        for (var percent = Math.Ceiling(floor / step) * step; percent <= 100.01; percent += step)
        {
            Put(
                svg,
                $"<path class=\"g\" d=\"M{Left} {Y(percent):F1}H{Right}\"/><text x=\"{Left - 8}\" y=\"{Y(percent) + 5:F1}\" text-anchor=\"end\">{percent:0.#}</text>"
            );
        }
        Put(
            svg,
            $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 46}\" text-anchor=\"middle\">seconds (logarithmic), model building included</text>"
        );
        Put(
            svg,
            $"<text transform=\"translate(18 {(Top + Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">score, % of the proven bound</text>"
        );
    }

    private void AddLines(StringBuilder svg)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, colour, dash) = (lines[i], Colours[i % Colours.Length], Dashes[i % Dashes.Length]);
            var path = new StringBuilder();
            foreach (var (seconds, percent) in line.Points)
            {
                Put(
                    path,
                    path.Length == 0
                        ? $"M{X(seconds):F1} {Y(percent):F1}"
                        : (FormattableString)$"H{X(seconds):F1}V{Y(percent):F1}"
                );
            }
            if (path.Length > 0)
            {
                Put(
                    svg,
                    $"<path class=\"l\" stroke=\"{colour}\" stroke-dasharray=\"{dash}\" d=\"{path.ToString().Replace("\n", "")}H{X(most):F1}\"/>"
                );
            }
            foreach (var (seconds, percent) in line.Dots)
            {
                Put(svg, $"<circle cx=\"{X(seconds):F1}\" cy=\"{Y(percent):F1}\" r=\"4\" fill=\"{colour}\"/>");
            }
            var any = line.Points.Count + line.Dots.Count > 0;
            Put(
                svg,
                $"<path class=\"l\" stroke=\"{colour}\" stroke-dasharray=\"{dash}\" d=\"M{Right + 14} {Top + 8 + (26 * i)}h26\"/>"
            );
            Put(
                svg,
                $"<text x=\"{Right + 46}\" y=\"{Top + 13 + (26 * i)}\">{Escape(line.Name)}{(any ? "" : " (none)")}</text>"
            );
        }
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static void Put(StringBuilder to, FormattableString text) =>
        to.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
