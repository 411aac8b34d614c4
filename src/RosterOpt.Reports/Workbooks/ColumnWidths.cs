namespace RosterOpt.Reports.Workbooks;

/// <summary>Column widths worked out from the texts: measuring fonts would need a graphics library that servers lack.</summary>
internal static class ColumnWidths
{
    public const double Least = 8;
    public const double Most = 60;

    /// <summary>Room for the button that opens the filter.</summary>
    public const double FilterButton = 2;

    private const double Padding = 2.5;

    /// <summary>Width in Excel's unit, about one digit of Calibri 11.</summary>
    public static double Of(string text) => Padding + text.Sum(WidthOf);

    /// <summary>Lines that a text takes in a column of this width; at least 1.</summary>
    public static int LinesOf(string text, double width)
    {
        var room = Math.Max(1, width - Padding);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(WidthOf) / room)));
    }

    public static double Within(double width) => Math.Clamp(width, Least, Most);

    private static double WidthOf(char c) =>
        c > 0x2E80 ? 2.0
        : char.IsUpper(c) || c is 'm' or 'w' ? 1.2
        : 1.0;
}
