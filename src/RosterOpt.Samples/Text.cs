using System.Globalization;

namespace RosterOpt.Samples;

/// <summary>Cells as text.</summary>
internal static class Text
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A prefix and a number with leading zeros: S0001.</summary>
    public static string Number(string prefix, int value, int digits) =>
        prefix + value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
