using ClosedXML.Excel;
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
                Fill = FillOf(verdict),
            };

    /// <summary>A value of a measure in the unit in which it is compared.</summary>
    public static Cell Value(ComparedMeasure measure, double? value, bool isPer100Weeks) =>
        measure.IsRatio ? Cell.Share(value)
        : value is not { } known ? Cell.NotApplicable
        : isPer100Weeks ? Cell.Decimal(known)
        : Cell.Whole((long)known);

    /// <summary>The difference of a scenario to the base as a number that carries its mark; blank for the base itself.</summary>
    public static Cell Change(Difference difference) =>
        difference.Change is { } change
            ? Change(
                difference.Verdict,
                change,
                difference.Measure.IsRatio ? "0.0%"
                    : difference.IsPer100Weeks ? "#,##0.00##"
                    : "#,##0"
            )
            : Change(difference.Verdict, 0, string.Empty);

    /// <summary>A difference with the mark of its verdict; without a verdict there is none to show.</summary>
    public static Cell Change(Verdict verdict, double change, string format) =>
        verdict switch
        {
            Verdict.None => Cell.Blank,
            Verdict.NotCompared => Cell.Word($"{verdict.Sign()} {verdict.Word()}"),
            _ => Cell.Marked(change, verdict.Sign(), format) with { Fill = FillOf(verdict) },
        };

    private static XLColor? FillOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Better => Palette.Companions[2],
            Verdict.Worse => Palette.Attention,
            _ => null,
        };

    /// <summary>The unit of a measure's values.</summary>
    public static string Unit(ComparedMeasure measure, bool isPer100Weeks) =>
        measure.IsRatio ? "share"
        : isPer100Weeks ? "per 100 student-weeks"
        : "number";
}
