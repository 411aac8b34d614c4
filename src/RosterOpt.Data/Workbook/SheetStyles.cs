using DocumentFormat.OpenXml.Spreadsheet;

namespace RosterOpt.Data.Workbook;

/// <summary>The few styles that written tables need.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;

    /// <summary>Bold, for headings.</summary>
    public const uint Heading = 1;

    /// <summary>Number format "Text": what is typed over such a cell stays text, as 007 or 1-2 should.</summary>
    public const uint Text = 2;

    private const uint TextFormat = 49;

    public static Stylesheet Create() =>
        new(
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    ApplyFont = true,
                    NumberFormatId = TextFormat,
                    ApplyNumberFormat = true,
                },
                new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }
            )
        );
}
