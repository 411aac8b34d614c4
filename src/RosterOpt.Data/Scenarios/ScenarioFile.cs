using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Workbook;

namespace RosterOpt.Data.Scenarios;

/// <summary>The scenarios of a CSV file or sheet.</summary>
public sealed record ScenarioFile
{
    /// <summary>The columns: every one of them text, since what a value means depends on the action.</summary>
    public static TableSchema Schema { get; } =
        new(
            "scenarios",
            [
                new("scenario", ColumnKind.Text) { IsRequired = true },
                new("action", ColumnKind.Text) { IsRequired = true, MayBeBlank = true },
                new("table", ColumnKind.Text),
                new("where", ColumnKind.Text),
                new("column", ColumnKind.Text),
                new("value", ColumnKind.Text),
            ]
        )
        {
            AllowsFormulas = false,
        };

    /// <summary>Name of the file, or of the sheet; what findings about its rows name.</summary>
    public required string Name { get; init; }

    /// <summary>The folder in which files are looked for that a row names.</summary>
    public required string Folder { get; init; }

    /// <summary><see cref="Scenario.Base"/>, then the others in file order with sweeps spread out.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>What is wrong with the file as a whole. With an error nothing can be run.</summary>
    public required FindingList Findings { get; init; }

    /// <summary>Reads scenarios from a CSV file or a workbook. Whatever is wrong is a finding, never an exception.</summary>
    /// <param name="path">The file. Of a workbook the sheet <c>scenarios</c> counts, else the first with its headings.</param>
    public static ScenarioFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var log = new FindingLog();
        var table = ReadTable(path, log);
        var name = table?.Name ?? Path.GetFileName(path);
        var rows = table is null ? [] : ReadRows(table, log);
        IReadOnlyList<Scenario> scenarios = [Scenario.Base, .. Sweep.Spread(name, rows)];
        ReportRepeated(scenarios, name, log);
        return new ScenarioFile
        {
            Name = name,
            Folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? string.Empty,
            Scenarios = scenarios,
            Findings = log.ToList(),
        };
    }

    private static TextTable? ReadTable(string path, FindingLog log)
    {
        try
        {
            return !File.Exists(path) ? Fail(log, path, "path-missing", $"There is no file {path}.")
                : WorkbookReader.IsWorkbook(path) ? WorkbookReader.ReadSingle(path, Schema, log)
                : new CsvTableReader(Path.GetFileName(path), Schema, log).Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(log, path, "file-unreadable", $"{path} cannot be read: {problem.Message}");
        }
    }

    private static List<(string Scenario, ScenarioRow Row)> ReadRows(TextTable table, FindingLog log)
    {
        var view = new TableView(table, Schema, log);
        var rows = new List<(string, ScenarioRow)>();
        if (log.HasErrors)
        {
            return rows;
        }
        foreach (var row in table.Rows)
        {
            if (view["scenario"].TextOrNull(row) is not { } scenario)
            {
                continue;
            }
            if (Problem(scenario) is { } fault)
            {
                view["scenario"].Report(row, scenario, fault);
            }
            rows.Add((scenario, ReadRow(view, row)));
        }
        if (rows.Count == 0 && !log.HasErrors)
        {
            Fail(log, table.Name, "empty-table", "The file holds no scenario.");
        }
        return rows;
    }

    private static ScenarioRow ReadRow(TableView view, TextRow row) =>
        new(
            row.Line,
            view["action"].Text(row),
            view["table"].Text(row),
            view["where"].Text(row),
            view["column"].Text(row),
            view["value"].Text(row)
        );

    /// <summary>Names become folders and rows of tables, so what is wrong with one stops the run before anything is written.</summary>
    private static CellFault? Problem(string name)
    {
        const string Remedy = "A scenario has a name of 1 to 64 characters on one line.";
        return Names.Fold(name) == Names.Fold(Scenario.BaseName)
                ? new CellFault(
                    "base-changed",
                    "is the data set with nothing changed",
                    "Give the scenario another name; base is always there and comes first."
                )
            : name.Length > 64 ? new CellFault("wrong-name", "is longer than 64 characters", Remedy)
            : name.Any(char.IsControl) ? new CellFault("wrong-name", "holds a line break or control character", Remedy)
            : null;
    }

    /// <summary>A sweep may make a name that stands in the file as well.</summary>
    private static void ReportRepeated(IReadOnlyList<Scenario> scenarios, string file, FindingLog log)
    {
        foreach (var same in scenarios.GroupBy(scenario => Names.Fold(scenario.Name), StringComparer.Ordinal))
        {
            if (same.Skip(1).FirstOrDefault() is { } second)
            {
                log.Add(
                    new Finding
                    {
                        Grade = Grade.Error,
                        Code = "repeated-scenario",
                        Table = file,
                        Line = second.Rows.Count > 0 ? second.Rows[0].Line : 0,
                        Column = "scenario",
                        Message =
                            $"Two scenarios are called {Quoted.Show(second.Name)}: one by its name, one by its sweep.",
                        Remedy = "Rename one of them.",
                    }
                );
            }
        }
    }

    private static TextTable? Fail(FindingLog log, string path, string code, string message)
    {
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Table = Path.GetFileName(path),
                Message = message,
                Remedy =
                    "Give a .csv file or an .xlsx workbook with the columns "
                    + string.Join(", ", Schema.Columns.Select(column => column.Heading))
                    + ".",
            }
        );
        return null;
    }
}
