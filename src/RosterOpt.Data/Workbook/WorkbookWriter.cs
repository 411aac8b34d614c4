using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Workbook;

/// <summary>
/// Writes tables as a workbook with a sheet per table, row by row: a library that holds every cell as an object takes minutes and
/// gigabytes for a large cohort, and turns a carriage return inside a text into a line feed.
/// </summary>
internal static class WorkbookWriter
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>The earliest time a zip can hold: the same tables give the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Numbers are number cells, everything else text, so that no spreadsheet takes an identifier for a number or a date.</summary>
    public static void Write(Stream stream, TableSet tables)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            Fill(document.AddNewPart<WorkbookPart>(WorkbookType, "rId1"), tables);
        }
        memory.Position = 0;
        CopyWithoutTimes(memory, stream);
    }

    private static void Fill(WorkbookPart book, TableSet tables)
    {
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Create();
        var sheets = new Sheets();
        for (var i = 0; i < tables.Tables.Count; i++)
        {
            var table = tables.Tables[i];
            var id = $"sheet{i + 1}";
            SheetWriter.Write(book.AddNewPart<WorksheetPart>(id), table, TableCatalogue.Find(table.Name));
            sheets.Append(
                new Sheet
                {
                    Name = table.Name,
                    SheetId = (uint)i + 1,
                    Id = id,
                }
            );
        }
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
    }

    private static void CopyWithoutTimes(Stream from, Stream to)
    {
        using var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            using var input = entry.Open();
            using var output = copy.Open();
            input.CopyTo(output);
        }
    }
}
