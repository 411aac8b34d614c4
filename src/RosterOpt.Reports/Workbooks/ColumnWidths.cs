namespace RosterOpt.Reports.Workbooks;

/// <summary>Column widths worked out from the texts: measuring fonts would need a graphics library that servers lack.</summary>
internal static class ColumnWidths
{
    public const double Least = 8;
    public const double Most = 60;

    /// <summary>Room for the button that opens the filter.</summary>
    public const double FilterButton = 2;

    private const double Padding = 2.5;
    private const string Narrow = "fijlrtI .,;:!|'()[]-";
    private const string Wide = "mwMW%@";

    /// <summary>Width in Excel's unit, about one digit of Calibri 11.</summary>
    public static double Of(string text) => Padding + text.Sum(WidthOf);

    /// <summary>Lines that a text takes in a column of this width, broken between words; at least 1.</summary>
    public static int LinesOf(string text, double width)
    {
        var room = Math.Max(1, width - Padding);
        return text.Split('\n').Sum(line => LinesOfOne(line, room));
    }

    private static int LinesOfOne(string line, double room)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in line.Split(' '))
        {
            var size = word.Sum(WidthOf);
            if (used > 0 && used + WidthOf(' ') + size > room)
            {
                (lines, used) = (lines + 1, 0);
            }
            else if (used > 0)
            {
                used += WidthOf(' ');
            }
            // A word longer than a line is broken anywhere.
            var more = Math.Max(0, (int)Math.Ceiling((used + size) / room) - 1);
            (lines, used) = (lines + more, used + size - (more * room));
        }
        return lines;
    }

    public static double Within(double width) => Math.Clamp(width, Least, Most);

    /// <summary>Against a digit, a little more than in the common fonts without serifs.</summary>
    private static double WidthOf(char c) =>
        c > 0x2E80 ? 2.0
        : Narrow.Contains(c) ? 0.7
        : Wide.Contains(c) ? 1.5
        : char.IsUpper(c) ? 1.2
        : 1.0;
}
