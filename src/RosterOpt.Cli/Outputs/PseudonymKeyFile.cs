using RosterOpt.Cli.CommandLine;
using RosterOpt.Data;
using RosterOpt.Data.Tables;
using RosterOpt.Reports.Editions;

namespace RosterOpt.Cli.Outputs;

/// <summary>The file that says which code stands for whom. It is kept, so that a student has the same code in every report.</summary>
internal static class PseudonymKeyFile
{
    private const string Student = "student";
    private const string Pod = "pod";

    private static readonly TableSchema Schema = new(
        "key",
        [
            new Column("kind", ColumnKind.Text) { IsRequired = true },
            new Column("id", ColumnKind.Text) { IsRequired = true },
            new Column("name", ColumnKind.Text) { MayBeBlank = true },
            new Column("code", ColumnKind.Text) { IsRequired = true },
        ]
    );

    /// <summary>Codes of an earlier report, or none where there is no such file.</summary>
    /// <exception cref="CliException">The file is there and is no key file; it is never overwritten then.</exception>
    public static PseudonymKey Read(string path)
    {
        if (!File.Exists(path))
        {
            return PseudonymKey.Empty;
        }
        var (table, _) = CsvFile.Read(path, Schema);
        int[] columns = [.. Schema.Columns.Select(column => table?.Headings.ToList().IndexOf(column.Heading) ?? -1)];
        if (table is null || columns.Contains(-1))
        {
            throw CliException.Usage(
                $"{path} is not a file of codes (kind, id, name, code). Choose another name with --key."
            );
        }
        return new PseudonymKey(Codes(Student), Codes(Pod));

        Dictionary<string, string> Codes(string kind) =>
            table
                .Rows.Where(row => row.Cells[columns[0]] == kind)
                .DistinctBy(row => row.Cells[columns[1]], StringComparer.Ordinal)
                .ToDictionary(row => row.Cells[columns[1]], row => row.Cells[columns[3]], StringComparer.Ordinal);
    }

    /// <exception cref="CliException">The place cannot be written.</exception>
    public static void Write(string path, PseudonymKey key, IReadOnlyDictionary<string, string> names)
    {
        var rows = key
            .Students.OrderBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => (string[])[Student, pair.Key, names.GetValueOrDefault(pair.Key, string.Empty), pair.Value])
            .Concat(
                key.Pods.OrderBy(pair => pair.Value, StringComparer.Ordinal)
                    .Select(pair => (string[])[Pod, pair.Key, string.Empty, pair.Value])
            )
            .Select((cells, index) => new TextRow(index + 2, cells));
        string[] headings = [.. Schema.Columns.Select(column => column.Heading)];
        try
        {
            CsvFile.Write(path, new TextTable("key", headings, [.. rows]), Schema);
            if (!OperatingSystem.IsWindows())
            {
                // Whoever reads it undoes the pseudonyms.
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"The file of codes {path} cannot be written: {problem.Message}", problem);
        }
    }
}
