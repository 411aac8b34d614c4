using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Csv;

/// <summary>Reads the tables of a data set from a folder with a CSV file per table.</summary>
internal static class CsvFolderReader
{
    private static readonly string[] LikelyEndings = [".xlsx", ".xlsm", ".xls", ".ods", ".txt", ".tsv"];

    public static SourceReading Read(string folder, FindingLog log)
    {
        var tables = new List<TextTable>();
        var unreadable = new HashSet<TableSchema>();
        var files = new Dictionary<TableSchema, string>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (SchemaOf(path, log) is not { } schema)
            {
                continue;
            }
            var name = Path.GetFileNameWithoutExtension(path);
            if (!files.TryAdd(schema, name))
            {
                SourceNames.ReportRepeatedTable(log, name, files[schema]);
                unreadable.Add(schema);
            }
            else if (new CsvTableReader(name, schema, log).Read(path) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                unreadable.Add(schema);
            }
        }
        tables.RemoveAll(table => unreadable.Contains(TableCatalogue.Find(table.Name)!));
        return new SourceReading(new TableSet(tables), unreadable);
    }

    private static TableSchema? SchemaOf(string path, FindingLog log)
    {
        var file = Path.GetFileName(path);
        var ending = Path.GetExtension(file);
        var name = Path.GetFileNameWithoutExtension(file);
        if (file[0] is '.' or '~')
        {
            return null;
        }
        if (string.Equals(ending, ".csv", StringComparison.OrdinalIgnoreCase))
        {
            return SourceNames.Recognise(log, name, "file");
        }
        if (LikelyEndings.Contains(ending, StringComparer.OrdinalIgnoreCase) && TableCatalogue.Find(name) is { } meant)
        {
            log.Add(
                new Finding
                {
                    Grade = Grade.Warning,
                    Code = "file-ignored",
                    Table = name,
                    Message = $"The file {file} is ignored: of a folder only .csv files are read.",
                    Remedy = $"Save it as {meant.Name}.csv (CSV UTF-8).",
                }
            );
        }
        return null;
    }
}
