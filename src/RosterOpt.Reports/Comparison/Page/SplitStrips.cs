using System.Globalization;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>Small pictures, one per scenario on one scale: in which blocks pods are split, with a tick where the base stands.</summary>
internal sealed class SplitStrips
{
    private const double Width = 240;
    private const double Height = 34;
    private const double Gap = 3;

    private readonly List<int[]?> split;
    private readonly List<string> blocks;
    private readonly int most;

    public SplitStrips(ComparisonContent content)
    {
        split = [.. content.Scenarios.Select(scenario => Count(scenario))];
        blocks = [.. content.Base.Problem?.Blocks.Select(block => block.Id) ?? []];
        most = split.OfType<int[]>().SelectMany(counts => counts).DefaultIfEmpty(0).Max();
    }

    /// <summary>The picture of a scenario; empty where no pod is split anywhere, or without a roster.</summary>
    public string Html(int scenario)
    {
        if (split[scenario] is not { Length: > 0 } counts || most == 0)
        {
            return string.Empty;
        }
        var html = new HtmlWriter(
            "<figure class=\"strip\"><svg viewBox=\"0 0 240 34\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        );
        var step = Width / counts.Length;
        // Where the calendar is another one, blocks of the base are not the same blocks.
        var before = split[0] is { } ofBase && ofBase.Length == counts.Length ? ofBase : null;
        for (var block = 0; block < counts.Length; block++)
        {
            var (x, height) = (Text(block * step), Height * counts[block] / most);
            var wide = Text(step - Gap);
            html.Add($"<rect class=\"back\" x=\"{x}\" width=\"{wide}\" height=\"34\"/>");
            html.Add(
                $"<rect class=\"front\" x=\"{x}\" y=\"{Text(Height - height)}\" width=\"{wide}\" height=\"{Text(height)}\"/>"
            );
            if (before is not null && scenario > 0)
            {
                var y = Height - (Height * before[block] / most);
                html.Add(
                    $"<rect class=\"mark\" x=\"{x}\" y=\"{Text(Math.Min(y, Height - 2))}\" width=\"{wide}\" height=\"2\"/>"
                );
            }
        }
        return html.Add($"</svg><figcaption>{Caption(counts)}</figcaption></figure>\n").ToString();
    }

    private string Caption(int[] counts)
    {
        var worst = Array.IndexOf(counts, counts.Max());
        var where = counts.Length == blocks.Count ? PageText.Encode(blocks[worst]) : Text(worst + 1);
        return counts[worst] == 0
            ? "No pod is split in any block"
            : string.Create(CultureInfo.InvariantCulture, $"Pods split, by block: most in {where} ({counts[worst]})");
    }

    private static int[]? Count(ScenarioResult scenario)
    {
        if (scenario.Facts is not { } facts)
        {
            return null;
        }
        var heat = PodHeat.Of(facts);
        return
        [
            .. facts.Problem.Blocks.Select(block =>
                heat.Cells.Count(pod =>
                    pod[block.Index].Placed >= 2 && pod[block.Index].Together < pod[block.Index].Placed
                )
            ),
        ];
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
