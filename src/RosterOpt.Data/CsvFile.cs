using RosterOpt.Core.Findings;
using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data;

/// <summary>Reads and writes CSV files that are not part of a data set, under the same rules as those that are.</summary>
public static class CsvFile
{
    /// <summary>Reads a table. Whatever is wrong is a finding, never an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">Its columns.</param>
    /// <returns>The table, or null where a finding is an error.</returns>
    public static (TextTable? Table, FindingList Findings) Read(string path, TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(schema);
        var log = new FindingLog();
        var table = new CsvTableReader(Path.GetFileName(path), schema, log).Read(path);
        return (log.HasErrors ? null : table, log.ToList());
    }

    /// <summary>Writes a table beside its place and renames it; a cell that a spreadsheet would run as a formula is made text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">What to write.</param>
    /// <param name="schema">Says which columns hold numbers; null where all is text.</param>
    /// <exception cref="IOException">The place cannot be written.</exception>
    public static void Write(string path, TextTable table, TableSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(table);
        AtomicFile.Write(path, stream => CsvTableWriter.Write(stream, table, schema));
    }
}
