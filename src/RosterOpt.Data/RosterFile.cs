using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Rosters;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Workbook;

namespace RosterOpt.Data;

/// <summary>Reads rosters from CSV or .xlsx and writes them as CSV.</summary>
public static class RosterFile
{
    /// <summary>Reads a roster; a line that names what the data set lacks is an error. Whatever is wrong is a finding, never an exception.</summary>
    public static RosterReading<Roster> Read(string path, PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var log = new FindingLog();
        return Understand(ReadTable(path, log), problem, log);
    }

    /// <summary>
    /// Reads a baseline: lines about students or blocks that are gone are ignored and counted in a warning; a site or discipline
    /// that is gone stands as <see cref="Baseline.Gone"/>. A file of which no line is about this data set is an error.
    /// </summary>
    public static RosterReading<Baseline> ReadBaseline(string path, PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var log = new FindingLog();
        return UnderstandBaseline(ReadTable(path, log), problem, log);
    }

    /// <summary>As <see cref="Read"/>, for a table that is already text.</summary>
    public static RosterReading<Roster> Understand(TextTable table, PlacementProblem problem) =>
        Understand(table, problem, new FindingLog());

    /// <summary>As <see cref="ReadBaseline"/>, for a table that is already text.</summary>
    public static RosterReading<Baseline> UnderstandBaseline(TextTable table, PlacementProblem problem) =>
        UnderstandBaseline(table, problem, new FindingLog());

    /// <summary>Writes <c>student,block,site,discipline</c> ordered by student and block, beside its place and renamed.</summary>
    /// <exception cref="IOException">The place cannot be written.</exception>
    public static void Write(string path, PlacementProblem problem, Roster roster)
    {
        var table = ToTable(problem, roster);
        AtomicFile.Write(path, stream => CsvTableWriter.Write(stream, table, TableCatalogue.Roster));
    }

    /// <summary>The lines of a roster ordered by student and block; of several for one student and block the one that counts comes first.</summary>
    public static TextTable ToTable(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        var lines = roster.Placements.Concat(roster.Surplus).OrderBy(line => line.Student).ThenBy(line => line.Block);
        var rows = lines.Select(
            (line, index) =>
                new TextRow(
                    index + 2,
                    [
                        problem.Students[line.Student].Id,
                        problem.Blocks[line.Block].Id,
                        problem.Sites[line.Site].Id,
                        problem.Disciplines[line.Discipline].Id,
                    ]
                )
        );
        var headings = TableCatalogue.Roster.Columns.Select(column => column.Heading).ToArray();
        return new TextTable(TableCatalogue.Roster.Name, headings, rows.ToArray());
    }

    private static RosterReading<Roster> Understand(TextTable? table, PlacementProblem problem, FindingLog log)
    {
        var lines = new RosterLines(problem, log, isBaseline: false);
        lines.Read(table);
        var roster = log.HasErrors ? null : Roster.FromLines(problem, lines.Placements);
        return new RosterReading<Roster>(roster, log.ToList(), lines.Hash());
    }

    private static RosterReading<Baseline> UnderstandBaseline(
        TextTable? table,
        PlacementProblem problem,
        FindingLog log
    )
    {
        var lines = new RosterLines(problem, log, isBaseline: true);
        lines.Read(table);
        var baseline = log.HasErrors ? null : new Baseline(problem, lines.Placements);
        return new RosterReading<Baseline>(baseline, log.ToList(), lines.Hash());
    }

    private static TextTable? ReadTable(string path, FindingLog log)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path);
        try
        {
            return !File.Exists(path) ? Fail(log, "path-missing", name, $"There is no file {path}.")
                : WorkbookReader.IsWorkbook(path) ? WorkbookReader.ReadRoster(path, log)
                : new CsvTableReader(name, TableCatalogue.Roster, log).Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(log, "file-unreadable", name, $"{path} cannot be read: {problem.Message}");
        }
    }

    private static TextTable? Fail(FindingLog log, string code, string name, string message)
    {
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Table = name,
                Message = message,
                Remedy = "Give a roster as a .csv file or an .xlsx workbook.",
            }
        );
        return null;
    }
}

/// <summary>A roster file as far as it could be understood.</summary>
/// <param name="Value">Null where a finding is an error.</param>
/// <param name="Findings">Errors and warnings.</param>
/// <param name="Hash">SHA-256 (lower-case hex) over the lines as understood, in any order.</param>
public sealed record RosterReading<T>(T? Value, FindingList Findings, string Hash)
    where T : class;
