using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace RosterOpt.Reports.Charts;

/// <summary>
/// Puts native charts into a workbook that was saved without any. Native rather than pictures: they stay sharp, can be edited and
/// carry a description, and no graphics library is needed.
/// </summary>
internal static class ChartWriter
{
    private const long EmuPerPixel = 9525;

    /// <summary>Writes the charts into a saved workbook.</summary>
    public static void Write(SpreadsheetDocument document, IReadOnlyList<ChartSpec> charts)
    {
        var book = document.WorkbookPart!;
        foreach (var (number, group) in charts.GroupBy(chart => chart.Sheet, StringComparer.Ordinal).Index())
        {
            var sheet = book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name?.Value == group.Key);
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            Draw(part, string.Create(CultureInfo.InvariantCulture, $"rIdDrawing{number + 1}"), [.. group]);
        }
    }

    private static void Draw(WorksheetPart part, string id, IReadOnlyList<ChartSpec> charts)
    {
        var drawings = part.AddNewPart<DrawingsPart>(id);
        drawings.WorksheetDrawing = new WorksheetDrawing();
        foreach (var (number, spec) in charts.Index())
        {
            var chartId = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number + 1}");
            drawings.AddNewPart<ChartPart>(chartId).ChartSpace = ChartXml.Build(spec);
            drawings.WorksheetDrawing.Append(Anchor(spec, (uint)number + 2, chartId));
        }
        Place(part.Worksheet, new Drawing { Id = id });
    }

    /// <summary>The order of a sheet's elements is fixed: a drawing comes before these and after everything else.</summary>
    private static void Place(Worksheet sheet, Drawing drawing)
    {
        var next = sheet.ChildElements.FirstOrDefault(child =>
            child
                is LegacyDrawing
                    or LegacyDrawingHeaderFooter
                    or DocumentFormat.OpenXml.Spreadsheet.Picture
                    or OleObjects
                    or Controls
                    or WebPublishItems
                    or TableParts
                    or WorksheetExtensionList
        );
        if (next is null)
        {
            sheet.Append(drawing);
        }
        else
        {
            sheet.InsertBefore(drawing, next);
        }
    }

    private static OpenXmlElement Anchor(ChartSpec spec, uint number, string chartId)
    {
        var from = new DocumentFormat.OpenXml.Drawing.Spreadsheet.FromMarker(
            new ColumnId(Plain(spec.At.Column)),
            new ColumnOffset(Plain(spec.Offset.X * EmuPerPixel)),
            new RowId(Plain(spec.At.Row)),
            new RowOffset(Plain(spec.Offset.Y * EmuPerPixel))
        );
        var frame = Frame(spec, number, chartId);
        return spec.LastColumn is { } last
            ? new TwoCellAnchor(
                from,
                new DocumentFormat.OpenXml.Drawing.Spreadsheet.ToMarker(
                    new ColumnId(Plain(last + 1)),
                    new ColumnOffset("0"),
                    new RowId(Plain(spec.At.Row)),
                    new RowOffset(Plain((spec.Offset.Y + spec.Size.Height) * EmuPerPixel))
                ),
                frame,
                new ClientData()
            )
            : new OneCellAnchor(
                from,
                new Extent { Cx = spec.Size.Width * EmuPerPixel, Cy = spec.Size.Height * EmuPerPixel },
                frame,
                new ClientData()
            );
    }

    private static GraphicFrame Frame(ChartSpec spec, uint number, string chartId) =>
        new(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties
                {
                    Id = number,
                    Name = spec.Title,
                    Description = spec.AltText,
                },
                new NonVisualGraphicFrameDrawingProperties()
            ),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(
                new A.GraphicData(new C.ChartReference { Id = chartId })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }
            )
        )
        {
            Macro = string.Empty,
        };

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
