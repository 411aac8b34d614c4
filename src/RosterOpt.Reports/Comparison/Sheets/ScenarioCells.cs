using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Cells that several sheets of a comparison share.</summary>
internal static class ScenarioCells
{
    /// <summary>Such as <c>▲ better</c>, filled where it counts; the words repeat what the colour says.</summary>
    public static Cell Of(Verdict verdict) =>
        verdict == Verdict.None
            ? Cell.Blank
            : Cell.Of($"{verdict.Sign()} {verdict.Word()}") with
            {
                Fill = verdict switch
                {
                    Verdict.Better => Palette.Companions[2],
                    Verdict.Worse => Palette.Attention,
                    _ => null,
                },
            };

    /// <summary>A value of a measure in the unit in which it is compared.</summary>
    public static Cell Value(ComparedMeasure measure, double? value, bool isPer100Weeks) =>
        measure.IsRatio ? Cell.Share(value)
        : value is not { } known ? Cell.NotApplicable
        : isPer100Weeks ? Cell.Decimal(known)
        : Cell.Whole((long)known);

    /// <summary>The difference of a scenario to the base; blank for the base itself.</summary>
    public static Cell Change(Difference difference) =>
        difference.Verdict is Verdict.None or Verdict.NotCompared || difference.Change is not { } change ? Cell.Blank
        : difference.Measure.IsRatio ? Cell.SignedShare(change)
        : difference.IsPer100Weeks ? Cell.SignedDecimal(change)
        : Cell.Signed((long)change);

    /// <summary>The unit of a measure's values.</summary>
    public static string Unit(ComparedMeasure measure, bool isPer100Weeks) =>
        measure.IsRatio ? "share"
        : isPer100Weeks ? "per 100 student-weeks"
        : "number";
}
