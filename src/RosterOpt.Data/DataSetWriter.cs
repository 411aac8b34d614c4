using RosterOpt.Data.Csv;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Workbook;

namespace RosterOpt.Data;

/// <summary>Writes tables so that <see cref="DataSetReader"/> reads the same back.</summary>
public static class DataSetWriter
{
    /// <summary>One CSV file per table: UTF-8, commas, <c>\n</c>; each written beside its place and renamed.</summary>
    /// <exception cref="IOException">A file cannot be written; those before it are complete.</exception>
    public static void WriteFolder(TableSet tables, string folder)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables.Tables)
        {
            var file = Path.Combine(folder, table.Name + ".csv");
            AtomicFile.Write(file, stream => CsvTableWriter.Write(stream, table, TableCatalogue.Find(table.Name)));
        }
    }

    /// <summary>One sheet per table, every identifier a text cell.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteWorkbook(TableSet tables, string file)
    {
        ArgumentNullException.ThrowIfNull(tables);
        AtomicFile.Write(file, stream => WorkbookWriter.Write(stream, tables));
    }
}
