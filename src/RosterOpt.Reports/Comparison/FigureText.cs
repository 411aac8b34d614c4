using System.Globalization;

namespace RosterOpt.Reports.Comparison;

/// <summary>Figures as people read them, always with a decimal point and a real minus sign.</summary>
public static class FigureText
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "n/a";

    /// <summary>A share such as <c>98.7 %</c>, a number such as <c>1,234</c>, or one per 100 student-weeks such as <c>0.42</c>.</summary>
    internal static string Of(Difference difference) =>
        Of(difference.Measure, difference.Value, difference.IsPer100Weeks);

    internal static string Of(ComparedMeasure measure, double? value, bool isPer100Weeks) =>
        value is not { } known ? None
        : measure.IsRatio ? Percent(known)
        : isPer100Weeks ? known.ToString(Small(known), CultureInfo.InvariantCulture)
        : Whole(known);

    /// <summary>Such as <c>+1.2 points</c> (of per cent), <c>−12</c>; <c>±0</c> where there is none.</summary>
    internal static string OfChange(Difference difference)
    {
        if (difference.Change is not { } change)
        {
            return None;
        }
        var text =
            difference.Measure.IsRatio ? (100 * change).ToString("+0.00;−0.00;±0", CultureInfo.InvariantCulture)
            : difference.IsPer100Weeks
                ? change.ToString($"+{Small(change)};−{Small(change)};±0", CultureInfo.InvariantCulture)
            : change.ToString("+#,##0;−#,##0;±0", CultureInfo.InvariantCulture);
        return difference.Measure.IsRatio && change != 0 ? text + " pp" : text;
    }

    /// <summary>Two decimals, but four where two would leave nothing.</summary>
    private static string Small(double number) => Math.Abs(number) < 0.1 ? "0.00##" : "#,##0.00";

    /// <summary>Such as <c>98.7 %</c>.</summary>
    public static string Percent(double? ratio) =>
        ratio is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) + " %" : None;

    /// <summary>Such as <c>1,234</c>.</summary>
    public static string Whole(double? number) =>
        number?.ToString("#,##0;−#,##0;0", CultureInfo.InvariantCulture) ?? None;

    /// <summary>Such as <c>+1,234</c>.</summary>
    public static string Signed(long? number) =>
        number?.ToString("+#,##0;−#,##0;±0", CultureInfo.InvariantCulture) ?? None;
}
