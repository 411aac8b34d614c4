namespace RosterOpt.Reports.Comparison;

/// <summary>Rosters side by side as rows of text: a row per figure, a column per roster with its difference to the first.</summary>
public static class ComparisonRows
{
    /// <summary>The heading first; every row has one cell more than there are rosters. Measures that are 0 or n/a everywhere are left out.</summary>
    public static IReadOnlyList<string[]> Of(ComparisonContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var rows = new List<string[]>
        {
            ([string.Empty, .. content.Scenarios.Select(scenario => scenario.Name)]),
            (["Rules broken", .. content.Scenarios.Select(Broken)]),
            (["Score", .. content.Differences.Select(Score)]),
        };
        foreach (var measure in ComparedMeasureCatalogue.All)
        {
            var figures = content.Differences.Select(one => one.Find(measure.Name)).ToList();
            if (figures.Any(figure => figure?.Value is not (null or 0)))
            {
                rows.Add([measure.Label, .. figures.Select(Figure)]);
            }
        }
        return rows;
    }

    private static string Broken(ScenarioResult scenario) =>
        scenario.Summary?.Violations is { Count: > 0 } broken
            ? string.Join(", ", broken.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))
            : "none";

    private static string Score(ScenarioDifferences one) =>
        FigureText.Whole(one.Scenario.Summary?.Score)
        + (one.ScoreChange is { } change ? $" ({FigureText.Signed(change)})" : string.Empty);

    private static string Figure(Difference? figure) =>
        figure is null ? FigureText.None
        : figure.Verdict is Verdict.None or Verdict.Same ? FigureText.Of(figure)
        : $"{FigureText.Of(figure)} ({FigureText.OfChange(figure)})";
}
