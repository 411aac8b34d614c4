using System.Globalization;

namespace RosterOpt.Reports.Comparison.Fronts;

/// <summary>A front in words and rows that every form of the comparison shares.</summary>
public static class FrontText
{
    /// <summary>Headings of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Headings(ComparedFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        return [front.First.Name, front.Second.Name, .. Changes(front), Price(front)];
    }

    /// <summary>Names of the rosters on the front, each with its figures, the step to it from the row before, and the price of that step.</summary>
    public static IEnumerable<(ScenarioResult Roster, string[] Cells)> Rows(ComparedFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        foreach (var (row, position) in front.Path.Index())
        {
            var (first, second) = front.Figures[position]!.Value;
            var step = row == 0 ? null : front.Steps[row - 1];
            yield return (
                front.Rosters[position],
                [
                    front.First.Text(first),
                    front.Second.Text(second),
                    step is null ? string.Empty : Change(front.First, step.FirstChange),
                    step is null ? string.Empty : Change(front.Second, step.SecondChange),
                    step is null ? string.Empty : RateText(front, step),
                ]
            );
        }
    }

    /// <summary>What the table says, in two sentences.</summary>
    public static string Lead(ComparedFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        return $"Every step down gives up some {front.First.Name} and gains some {front.Second.Name}; the last column is the price between the two rosters. These rosters are the best found, not proved to be the best there are.";
    }

    /// <summary>What the price of a step says.</summary>
    public static string Price(ComparedFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        return $"{front.Second.Name} for one {(front.First.IsRatio ? "pp " : string.Empty)}{front.First.Name}";
    }

    /// <summary>Why the base is or is not on the front; empty where it has no figures.</summary>
    public static string OfBase(ComparedFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        var name = front.Rosters[0].Name;
        return front.Figures[0] is null ? string.Empty
            : front.Path.Contains(0) ? $"{name} (your own weights) is on the front: no roster found has more of both."
            : front.Beats(0) is { } better
                ? $"{name} (your own weights) is not on the front: {better.Name} has as much of both and more of one, at the cost of other terms."
            : $"{name} (your own weights) has the same figures as a roster on the front.";
    }

    private static string[] Changes(ComparedFront front) =>
        [$"step in {front.First.Name}", $"step in {front.Second.Name}"];

    /// <summary>Per cent points where the figure is a share.</summary>
    private static double Scale(FrontAxis axis) => axis.IsRatio ? 100 : 1;

    private static string Change(FrontAxis axis, double change) =>
        (Scale(axis) * change).ToString(
            axis.IsRatio ? "+0.00 pp;−0.00 pp" : "+#,##0;−#,##0",
            CultureInfo.InvariantCulture
        );

    /// <summary>What one more of the first costs of the second; shares in per cent points.</summary>
    internal static double Rate(ComparedFront front, FrontStep step) =>
        step.Rate * Scale(front.Second) / Scale(front.First);

    private static string RateText(ComparedFront front, FrontStep step)
    {
        var rate = Rate(front, step);
        var text = rate.ToString(rate < 0.1 ? "0.0###" : "#,##0.0#", CultureInfo.InvariantCulture);
        return front.Second.IsRatio ? text + " pp" : text;
    }
}
