using RosterOpt.Core.Metrics;
using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports.Comparison;

/// <summary>A measure as comparisons need it.</summary>
/// <param name="Measure">Name, label and meaning.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Kind">What sort of figure it is.</param>
/// <param name="Direction">Which way is better.</param>
internal sealed record ComparedMeasure(Measure Measure, Question Question, MeasureKind Kind, MeasureDirection Direction)
{
    private const double PerStudentWeeks = 100;

    /// <summary>False where rosters of different data sets must not be set side by side even as a ratio.</summary>
    public bool CrossesDataSets { get; init; } = Kind is MeasureKind.Ratio or MeasureKind.Count;

    public string Name => Measure.Name;

    public string Label => Measure.Label;

    public bool IsRatio => Kind == MeasureKind.Ratio;

    /// <summary>The figure itself, or null where there is nothing to divide.</summary>
    public double? Value(RosterMetrics metrics) => Measure.Value(metrics).Number;

    /// <summary>The figure as it may be compared between data sets: a ratio as it is, a count per 100 student-weeks.</summary>
    public double? Relative(RosterMetrics metrics) =>
        Kind == MeasureKind.Count
            ? metrics.StudentWeeks == 0
                ? null
                : Value(metrics) * PerStudentWeeks / metrics.StudentWeeks
            : Value(metrics);
}
