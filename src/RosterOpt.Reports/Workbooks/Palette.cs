using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>Colours that people with red-green blindness tell apart; every text on them has a contrast of 4.5 or more.</summary>
internal static class Palette
{
    /// <summary>Behind headings; white text has contrast 5.2.</summary>
    public static XLColor Heading { get; } = XLColor.FromHtml("#0072B2");

    /// <summary>Behind what wants attention; black text has contrast 10.6. Never the only sign.</summary>
    public static XLColor Attention { get; } = XLColor.FromHtml("#F4A582");

    /// <summary>Columns of charts.</summary>
    public const string Bars = "0072B2";

    /// <summary>Lines of charts; told from <see cref="Bars"/> by shape as well.</summary>
    public const string Line = "D55E00";

    /// <summary>Where there is nothing to tell; black text has contrast 14.9.</summary>
    public static XLColor Missing { get; } = XLColor.FromHtml("#D9D9D9");

    /// <summary>From one companion to many, lightest first; black text has contrast 8.6 or more.</summary>
    public static IReadOnlyList<XLColor> Companions { get; } =
    [
        XLColor.FromHtml("#E6F0F8"),
        XLColor.FromHtml("#CCE1F0"),
        XLColor.FromHtml("#A9CDE6"),
        XLColor.FromHtml("#7FB5DA"),
    ];

    /// <summary>
    /// From orange over white to blue; black text has contrast 6 or more on every one. In steps, because a workbook holds each
    /// colour once and few colours make it small.
    /// </summary>
    /// <param name="share">0 = orange, 0.5 = white, 1 = blue.</param>
    public static XLColor Diverging(double share)
    {
        var step = Math.Round(Math.Clamp(share, 0, 1) * 20) / 20;
        return step < 0.5
            ? Between((0xF4, 0xA5, 0x82), (0xF7, 0xF7, 0xF7), step * 2)
            : Between((0xF7, 0xF7, 0xF7), (0x42, 0x92, 0xC6), (step * 2) - 1);
    }

    private static XLColor Between((int R, int G, int B) from, (int R, int G, int B) to, double share) =>
        XLColor.FromArgb(Mix(from.R, to.R, share), Mix(from.G, to.G, share), Mix(from.B, to.B, share));

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));

    /// <summary>Text that explains; contrast 7 on white.</summary>
    public static XLColor Quiet { get; } = XLColor.FromHtml("#595959");
}
