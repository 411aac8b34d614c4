using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RosterOpt.Reports.Workbooks;

/// <summary>
/// Appends the rows of long tables to a saved workbook as a stream. The workbook library keeps an object per cell and takes
/// most of its time and memory for the one sheet with a row per placement.
/// </summary>
internal static class LongTableWriter
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>Writes the rows into a saved workbook.</summary>
    public static void Write(SpreadsheetDocument document, IReadOnlyCollection<LongTable> tables)
    {
        var book = document.WorkbookPart!;
        foreach (var table in tables)
        {
            var sheet = book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name?.Value == table.Sheet);
            Append((WorksheetPart)book.GetPartById(sheet.Id!.Value!), table);
        }
    }

    private static void Append(WorksheetPart part, LongTable table)
    {
        XElement root;
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            root = XDocument.Load(stream).Root!;
        }
        var last = table.HeadingRow + table.Content.Rows.Count;
        root.Element(Main + "dimension")?.SetAttributeValue("ref", Reference(1, table.Content.Headings.Count, last));
        using (var stream = part.GetStream(FileMode.Create, FileAccess.Write))
        using (var writer = XmlWriter.Create(stream, Plain))
        {
            WriteSheet(writer, root, table);
        }
        var definition = part.TableDefinitionParts.Single().Table;
        definition.Reference = Reference(table.HeadingRow, table.Content.Headings.Count, last);
        if (definition.AutoFilter is { } filter)
        {
            filter.Reference = definition.Reference;
        }
    }

    private static void WriteSheet(XmlWriter writer, XElement root, LongTable table)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(root.GetPrefixOfNamespace(Main), root.Name.LocalName, Main.NamespaceName);
        foreach (var attribute in root.Attributes())
        {
            var isNamespace = attribute.IsNamespaceDeclaration;
            writer.WriteAttributeString(
                isNamespace && attribute.Name.LocalName != "xmlns"
                    ? "xmlns"
                    : root.GetPrefixOfNamespace(attribute.Name.Namespace),
                attribute.Name.LocalName,
                isNamespace ? null : attribute.Name.NamespaceName,
                attribute.Value
            );
        }
        var styles = Styles(root, table.Content.Headings.Count);
        foreach (var child in root.Elements())
        {
            if (child.Name != Main + "sheetData")
            {
                child.WriteTo(writer);
                continue;
            }
            Start(writer, root, "sheetData");
            foreach (var row in child.Elements())
            {
                row.WriteTo(writer);
            }
            for (var row = table.Written; row < table.Content.Rows.Count; row++)
            {
                WriteRow(writer, root, table, row, styles);
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    /// <summary>Style number by column, as the columns of the sheet say it.</summary>
    private static string?[] Styles(XElement root, int columns)
    {
        var styles = new string?[columns];
        foreach (var group in root.Elements(Main + "cols").Elements())
        {
            for (
                var column = (int)group.Attribute("min")!;
                column <= Math.Min(columns, (int)group.Attribute("max")!);
                column++
            )
            {
                styles[column - 1] = (string?)group.Attribute("style");
            }
        }
        return styles;
    }

    private static void WriteRow(XmlWriter writer, XElement root, LongTable table, int row, string?[] styles)
    {
        var cells = table.Content.Rows[row];
        var number = (table.HeadingRow + 1 + row).ToString(CultureInfo.InvariantCulture);
        Start(writer, root, "row");
        writer.WriteAttributeString("r", number);
        if (table.HeightOf?.Invoke(row) is { } height)
        {
            writer.WriteAttributeString("ht", height.ToString("R", CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customHeight", "1");
        }
        for (var column = 0; column < cells.Length; column++)
        {
            WriteCell(writer, root, cells[column], ColumnLetters.Of(column + 1) + number, styles[column]);
        }
        writer.WriteEndElement();
    }

    private static void WriteCell(XmlWriter writer, XElement root, Cell cell, string address, string? style)
    {
        if (cell is { Text: null, Number: null, Day: null })
        {
            return;
        }
        Start(writer, root, "c");
        writer.WriteAttributeString("r", address);
        if (style is not null)
        {
            writer.WriteAttributeString("s", style);
        }
        if (cell.Text is { } text)
        {
            writer.WriteAttributeString("t", "inlineStr");
            Start(writer, root, "is");
            Start(writer, root, "t");
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(CellText.Clean(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else
        {
            var value = cell.Number ?? cell.Day!.Value.ToDateTime(TimeOnly.MinValue).ToOADate();
            Start(writer, root, "v");
            writer.WriteString(value.ToString("R", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, XElement root, string name) =>
        writer.WriteStartElement(root.GetPrefixOfNamespace(Main), name, Main.NamespaceName);

    private static string Reference(int firstRow, int columns, int lastRow) =>
        string.Create(CultureInfo.InvariantCulture, $"A{firstRow}:{ColumnLetters.Of(columns)}{lastRow}");
}
