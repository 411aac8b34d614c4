using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Workbook;

/// <summary>Writes one sheet.</summary>
internal static class SheetWriter
{
    private const double Narrowest = 8;
    private const double Widest = 40;

    /// <param name="schema">Says which columns hold numbers; null where all is text.</param>
    public static void Write(WorksheetPart part, TextTable table, TableSchema? schema)
    {
        var isNumber = table.Headings.Select(heading => schema?.Find(heading) is { Kind: ColumnKind.Number }).ToArray();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteFrozenHeading(writer);
        WriteWidths(writer, table);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Headings.Select(heading => Text(heading, SheetStyles.Heading)));
        foreach (var row in table.Rows)
        {
            WriteRow(
                writer,
                row.Cells.Select(
                    (text, i) => isNumber[i] && IsPlainNumber(text) ? Number(text) : Text(text, SheetStyles.Text)
                )
            );
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteFrozenHeading(OpenXmlWriter writer) =>
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );

    private static void WriteWidths(OpenXmlWriter writer, TextTable table)
    {
        if (table.Headings.Count == 0)
        {
            return;
        }
        var widths = table.Headings.Select(
            (heading, i) =>
            {
                var longest = Math.Max(
                    heading.Length + 2,
                    table.Rows.Select(row => row.Cells[i].Length).DefaultIfEmpty().Max()
                );
                return new DocumentFormat.OpenXml.Spreadsheet.Column
                {
                    Min = (uint)i + 1,
                    Max = (uint)i + 1,
                    Width = Math.Clamp(longest * 1.1, Narrowest, Widest),
                    CustomWidth = true,
                };
            }
        );
        writer.WriteElement(new Columns(widths));
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }
        writer.WriteEndElement();
    }

    private static Cell Number(string text) => new(new CellValue(text)) { StyleIndex = SheetStyles.Plain };

    private static Cell Text(string text, uint style) =>
        text.Length == 0
            ? new Cell { StyleIndex = style }
            : new Cell(new InlineString(new Text(Escape(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            };

    /// <summary>True for a number that reads back as the same text: <c>007</c> and <c>+5</c> stay text.</summary>
    private static bool IsPlainNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>Writes what XML cannot hold, or would change, as <c>_x000D_</c>; and a text that looks like that so that it stays itself.</summary>
    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') && !text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isPlain =
                c != '\r' && XmlConvert.IsXmlChar(c) && !text.AsSpan(i).StartsWith("_x", StringComparison.Ordinal);
            if (isPair)
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (isPlain)
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
        }
        return escaped.ToString();
    }
}
