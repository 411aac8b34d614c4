namespace RosterOpt.Reports.Comparison;

/// <summary>A measure of a scenario beside that of the base.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="OfBase">Of the base, in the unit in which the two are compared; null where there is nothing to divide.</param>
/// <param name="Value">Of the scenario, in the same unit.</param>
/// <param name="Verdict">Whether the difference counts.</param>
/// <param name="IsPer100Weeks">True where both are per 100 student-weeks.</param>
internal sealed record Difference(
    ComparedMeasure Measure,
    double? OfBase,
    double? Value,
    Verdict Verdict,
    bool IsPer100Weeks
)
{
    /// <summary>Scenario less base; null where one has no value or the two are not compared.</summary>
    public double? Change => Verdict == Verdict.NotCompared ? null : Value - OfBase;

    /// <summary>True where the change, as far as it goes, is an improvement; null where it is neither.</summary>
    public bool? IsGain =>
        Change is null or 0 || Measure.Direction == MeasureDirection.Neither
            ? null
            : Change > 0 == (Measure.Direction == MeasureDirection.Higher);
}
