using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>Colours that people with red-green blindness tell apart; every text on them has a contrast of 4.5 or more.</summary>
internal static class Palette
{
    /// <summary>Behind headings; white text has contrast 5.2.</summary>
    public static XLColor Heading { get; } = XLColor.FromHtml("#0072B2");

    /// <summary>Behind what wants attention; black text has contrast 10.6. Never the only sign.</summary>
    public static XLColor Attention { get; } = XLColor.FromHtml("#F4A582");

    /// <summary>Text that explains; contrast 7 on white.</summary>
    public static XLColor Quiet { get; } = XLColor.FromHtml("#595959");
}
