using System.Xml;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Workbook;

/// <summary>
/// Reads tables from an .xlsx workbook, row by row and straight from its parts: a library that builds the whole document would also
/// open pictures, charts and links, which are none of our business and can be broken.
/// </summary>
internal static class WorkbookReader
{
    /// <summary>True for a file that is a workbook by its first bytes or by its name; it need not be a sound one.</summary>
    public static bool IsWorkbook(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = Open(path);
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length] is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0]
            || Path.GetExtension(path).StartsWith(".xls", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The tables of a data set; findings say what cannot be read.</summary>
    /// <exception cref="IOException">The file cannot be read at all.</exception>
    public static SourceReading ReadDataSet(string path, FindingLog log)
    {
        var reading = SourceReading.Nothing;
        WithWorkbook(path, log, workbook => reading = ReadTables(workbook, log));
        return reading;
    }

    /// <summary>
    /// The sheet <c>roster</c>, or the first one with the headings of a roster; null where findings say why there is none.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read at all.</exception>
    public static TextTable? ReadRoster(string path, FindingLog log) => ReadSingle(path, TableCatalogue.Roster, log);

    /// <summary>The sheet with the name of the table, or the first one with its required headings; null where findings say why there is none.</summary>
    /// <exception cref="IOException">The file cannot be read at all.</exception>
    public static TextTable? ReadSingle(string path, TableSchema schema, FindingLog log)
    {
        TextTable? table = null;
        WithWorkbook(path, log, workbook => table = ReadSingle(workbook, schema, log));
        return table;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static void WithWorkbook(string path, FindingLog log, Action<WorkbookFile> read)
    {
        var fault = "The file is no workbook, or is damaged.";
        var remedy = "Open it in Excel and save it again as \"Excel Workbook (*.xlsx)\".";
        try
        {
            using var stream = Open(path);
            if (WorkbookFaults.Find(stream) is { } found)
            {
                (fault, remedy) = found;
            }
            else
            {
                stream.Position = 0;
                using var workbook = new WorkbookFile(stream);
                read(workbook);
                return;
            }
        }
        catch (Exception problem)
            when (problem
                    is InvalidDataException
                        or FormatException
                        or XmlException
                        or NotSupportedException
                        or ArgumentException
                        or InvalidOperationException
                        or OverflowException
            )
        {
            fault += $" ({problem.Message.TrimEnd('.')})";
        }
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = "workbook-unreadable",
                Table = Path.GetFileName(path),
                Message = fault,
                Remedy = remedy,
            }
        );
    }

    private static SourceReading ReadTables(WorkbookFile workbook, FindingLog log)
    {
        var tables = new Dictionary<TableSchema, TextTable>();
        var unreadable = new HashSet<TableSchema>();
        var sheets = new Dictionary<TableSchema, string>();
        foreach (var sheet in workbook.Sheets)
        {
            if (SourceNames.Recognise(log, sheet.Name, "sheet") is not { } schema)
            {
                continue;
            }
            if (!sheets.TryAdd(schema, sheet.Name))
            {
                SourceNames.ReportRepeatedTable(log, sheet.Name, sheets[schema]);
                unreadable.Add(schema);
            }
            else if (new SheetReader(workbook, schema, log).Read(sheet) is { } table)
            {
                tables[schema] = table;
            }
            else
            {
                unreadable.Add(schema);
            }
        }
        var whole = tables.Where(entry => !unreadable.Contains(entry.Key)).Select(entry => entry.Value);
        return new SourceReading(new TableSet(whole.ToArray()), unreadable);
    }

    private static TextTable? ReadSingle(WorkbookFile workbook, TableSchema schema, FindingLog log)
    {
        var named = workbook.Sheets.Where(sheet => Names.FoldHeading(sheet.Name) == schema.Name);
        var chosen =
            named.FirstOrDefault() ?? workbook.Sheets.FirstOrDefault(sheet => HasHeadings(workbook, sheet, schema));
        if (chosen is not null)
        {
            return new SheetReader(workbook, schema, log).Read(chosen);
        }
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = "missing-table",
                Table = schema.Name,
                Message = $"No sheet of the workbook holds the table {schema.Name}.",
                Remedy =
                    $"A sheet {schema.Name} with the columns {string.Join(", ", schema.Columns.Select(column => column.Heading))} is needed.",
            }
        );
        return null;
    }

    private static bool HasHeadings(WorkbookFile workbook, WorkbookSheet sheet, TableSchema schema)
    {
        var table = new SheetReader(workbook, schema, new FindingLog()).Read(sheet);
        return table is not null
            && schema
                .Columns.Where(column => column.IsRequired)
                .All(column => table.Headings.Any(heading => schema.Find(heading) == column));
    }
}
