using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>How a sheet is printed: A4 landscape, headings on every page, its name and the number of the page at the foot.</summary>
internal static class PrintSetup
{
    /// <summary>Columns wider than this in all go on several sheets of paper: in one they could not be read.</summary>
    private const double WidestPage = 250;

    /// <summary>Percent at which they are printed.</summary>
    private const int SmallestPrint = 60;

    /// <summary>In inches; the footer fits between the bottom margin and its own.</summary>
    private const double SideMargin = 0.5;
    private const double TopMargin = 0.6;
    private const double BottomMargin = 0.8;
    private const double FooterMargin = 0.3;

    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Of all its columns, in Excel's unit.</param>
    /// <param name="rows">Rows from the top that every page repeats.</param>
    /// <param name="columns">Columns from the left that every page repeats where the sheet is wider than one.</param>
    public static void Apply(IXLWorksheet sheet, double width, int rows, int columns)
    {
        var setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.Margins.SetLeft(SideMargin).SetRight(SideMargin).SetTop(TopMargin).SetBottom(BottomMargin);
        setup.Margins.SetHeader(FooterMargin).SetFooter(FooterMargin);
        if (width <= WidestPage)
        {
            setup.FitToPages(1, 0);
        }
        else
        {
            setup.AdjustTo(SmallestPrint);
            setup.SetColumnsToRepeatAtLeft(1, Math.Max(1, columns));
        }
        setup.SetRowsToRepeatAtTop(1, rows);
        setup.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        setup.Footer.Right.AddText("Page ");
        setup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        setup.Footer.Right.AddText(" of ");
        setup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
