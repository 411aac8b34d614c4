namespace RosterOpt.Reports.Comparison;

/// <summary>What there is to say about a scenario beside its figures.</summary>
internal static class ScenarioMessages
{
    /// <summary>Its own message, broken rules, and why scores are not compared; empty where there is nothing to say.</summary>
    public static string Of(ScenarioDifferences one) => string.Join(' ', Parts(one));

    /// <summary>Such as <c>Breaks over-capacity (2)</c>; empty for a legal roster.</summary>
    public static string Broken(ScenarioResult scenario) =>
        scenario.Summary?.Violations is { Count: > 0 } broken
            ? $"Breaks {string.Join(", ", broken.Select(pair => FormattableString.Invariant($"{pair.Key} ({pair.Value})")))}."
            : string.Empty;

    /// <summary>Why scores and sums are not compared; empty where they are.</summary>
    public static string Reasons(ScenarioDifferences one) =>
        one.Reasons.Count == 0
            ? string.Empty
            : $"Differs from the base in {List(one.Reasons)}: scores are not compared, sums per 100 student-weeks only.";

    private static IEnumerable<string> Parts(ScenarioDifferences one) =>
        new[] { Broken(one.Scenario), one.Scenario.Message.Trim(), Reasons(one) }.Where(text => text.Length > 0);

    private static string List(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
