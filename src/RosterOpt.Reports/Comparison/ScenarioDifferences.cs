using RosterOpt.Core.Metrics;

namespace RosterOpt.Reports.Comparison;

/// <summary>Everything in which a scenario differs from the base, and whether it counts.</summary>
internal sealed class ScenarioDifferences
{
    private readonly ComparisonContent content;
    private readonly Dictionary<string, Difference> byName;

    public ScenarioDifferences(ComparisonContent content, ScenarioResult scenario)
    {
        this.content = content;
        Scenario = scenario;
        IsBase = ReferenceEquals(scenario, content.Base);
        Reasons =
            content.Base.Problem is { } before && scenario.Problem is { } after
                ? Comparability.Differences(before, after)
                : [];
        ScoreVerdict = JudgeScore();
        All = scenario.Metrics is null
            ? []
            : [.. ComparedMeasureCatalogue.All.Select(measure => In(measure, isPer100Weeks: Reasons.Count > 0))];
        byName = All.ToDictionary(difference => difference.Measure.Name, StringComparer.Ordinal);
    }

    public ScenarioResult Scenario { get; }

    public bool IsBase { get; }

    /// <summary>The name, with <c>(base)</c> where it is the base and not called so.</summary>
    public string Label =>
        IsBase && !string.Equals(Scenario.Name, "base", StringComparison.OrdinalIgnoreCase)
            ? $"{Scenario.Name} (base)"
            : Scenario.Name;

    /// <summary>What makes the scores different things, such as <c>students</c>; empty where they may be compared.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Whether the score's difference counts.</summary>
    public Verdict ScoreVerdict { get; }

    /// <summary>Scenario less base in points; null where the scores are not compared.</summary>
    public long? ScoreChange =>
        IsBase || Reasons.Count > 0 || !HasScores ? null : Scenario.Summary!.Score - content.Base.Summary!.Score;

    /// <summary>Every measure, in the order of the catalogue; empty without a roster.</summary>
    public IReadOnlyList<Difference> All { get; }

    /// <summary>One measure, or null without a roster.</summary>
    public Difference? Find(string measure) => byName.GetValueOrDefault(measure);

    private bool HasScores => Scenario.Summary?.Score is not null && content.Base.Summary?.Score is not null;

    private Verdict JudgeScore()
    {
        if (IsBase || !HasScores)
        {
            return Verdict.None;
        }
        var (before, after) = (content.Base.Summary!, Scenario.Summary!);
        return Reasons.Count > 0 ? Verdict.NotCompared
            : content.AreRosters ? Distinguisher.OfFacts(before.Score, after.Score, MeasureDirection.Higher)
            : Distinguisher.OfScores(
                new ScoreAndGap(before.Score!.Value, before.GapPoints),
                new ScoreAndGap(after.Score!.Value, after.GapPoints)
            );
    }

    /// <summary>A measure in the unit of the reader's choice; only counts can be per 100 student-weeks. Needs a roster.</summary>
    public Difference In(ComparedMeasure measure, bool isPer100Weeks)
    {
        var isRelative = isPer100Weeks && measure.Kind == MeasureKind.Count;
        double? Figure(RosterMetrics? metrics) =>
            metrics is null ? null
            : isRelative ? measure.Relative(metrics)
            : measure.Value(metrics);
        var (before, after) = (Figure(content.Base.Metrics), Figure(Scenario.Metrics));
        return new Difference(measure, before, after, Judge(measure, Figure), isRelative);
    }

    private Verdict Judge(ComparedMeasure measure, Func<RosterMetrics?, double?> figure)
    {
        if (IsBase || content.Base.Metrics is null)
        {
            return Verdict.None;
        }
        if (Reasons.Count > 0 && measure.Kind != MeasureKind.Size && !measure.CrossesDataSets)
        {
            return Verdict.NotCompared;
        }
        return content.AreRosters
            ? Distinguisher.OfFacts(figure(content.Base.Metrics), figure(Scenario.Metrics), measure.Direction)
            : Distinguisher.OfMeasures(Seeds(content.Base), Seeds(Scenario), measure.Direction);

        double?[] Seeds(ScenarioResult one) => [figure(one.Metrics), .. one.Seeds.Select(figure)];
    }
}
