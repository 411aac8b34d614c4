using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Tables;

/// <summary>Understands the tables of a data set, one after another, and reports everything that is wrong in one run.</summary>
internal sealed class ProblemReader(FindingLog log, IReadOnlySet<TableSchema> unreadable)
{
    private readonly ProblemDraft draft = new(log);
    private readonly Dictionary<TableSchema, TableView> views = [];

    /// <summary>The problem, or null where a finding is an error.</summary>
    public PlacementProblem? Read(TableSet tables, IReadOnlyList<KeyValuePair<string, string>> overrides)
    {
        FindTables(tables);
        foreach (var schema in TableCatalogue.All)
        {
            CheckPresence(schema);
        }
        With(TableCatalogue.Settings, SettingsTable.Read);
        SettingsTable.Override(overrides, draft);
        SettingsTable.Check(draft);
        With(TableCatalogue.Blocks, BlocksTable.Read);
        With(TableCatalogue.Students, StudentsTable.Read);
        With(TableCatalogue.Sites, SitesTable.Read);
        With(TableCatalogue.Curriculum, CurriculumTable.Read);
        With(TableCatalogue.Capacity, CapacityTable.Read);
        With(TableCatalogue.Curriculum, CurriculumTable.ReadAfter);
        With(TableCatalogue.Pools, PoolsTable.Read);
        With(TableCatalogue.Completed, CompletedTable.Read);
        With(TableCatalogue.Leave, LeaveTable.Read);
        With(TableCatalogue.Excluded, ExcludedTable.Read);
        With(TableCatalogue.Preferences, PreferencesTable.Read);
        With(TableCatalogue.Peers, PeersTable.Read);
        With(TableCatalogue.Locked, LockedTable.Read);
        With(TableCatalogue.History, HistoryTable.Read);
        CheckWhole();
        return log.HasErrors ? null : ProblemAssembly.Build(draft);
    }

    private void FindTables(TableSet tables)
    {
        foreach (var table in tables.Tables)
        {
            if (TableCatalogue.Find(table.Name) is not { } schema)
            {
                continue;
            }
            if (views.TryGetValue(schema, out var first))
            {
                SourceNames.ReportRepeatedTable(log, table.Name, first.Table.Name);
            }
            else if (table.Headings.Count > 0)
            {
                views[schema] = new TableView(table, schema, log);
            }
        }
    }

    private void With(TableSchema schema, Action<TableView, ProblemDraft> read)
    {
        if (!draft.IsTooLarge && views.TryGetValue(schema, out var view))
        {
            read(view, draft);
        }
    }

    private void CheckPresence(TableSchema schema)
    {
        var isThere = views.TryGetValue(schema, out var view);
        if (!isThere || view!.Rows.Count == 0)
        {
            MarkIncomplete(schema);
        }
        if (!schema.IsRequired || unreadable.Contains(schema))
        {
            return;
        }
        if (!isThere)
        {
            Add(
                Grade.Error,
                "missing-table",
                schema.Name,
                $"The table {schema.Name} is missing or empty.",
                Headings(schema)
            );
        }
        else if (view!.Rows.Count == 0)
        {
            Add(
                Grade.Error,
                "empty-table",
                view.Table.Name,
                $"The table {schema.Name} has headings but no row.",
                "It needs at least one row."
            );
        }
    }

    private static string Headings(TableSchema schema) =>
        $"Add a file {schema.Name}.csv or a sheet {schema.Name} with the columns {string.Join(", ", schema.Columns.Where(c => c.IsRequired).Select(c => c.Heading))} at least.";

    /// <summary>Names that a table should have given: without it, an unknown one is no finding of its own.</summary>
    private void MarkIncomplete(TableSchema schema)
    {
        if (!schema.IsRequired && !unreadable.Contains(schema))
        {
            return;
        }
        NameIndex[] names =
            schema == TableCatalogue.Students ? [draft.Students, draft.Programmes]
            : schema == TableCatalogue.Blocks ? [draft.Blocks]
            : schema == TableCatalogue.Sites ? [draft.Sites]
            : schema == TableCatalogue.Curriculum ? [draft.Taught, draft.Pools, draft.Programmes]
            : [];
        foreach (var index in names)
        {
            index.IsComplete = false;
        }
    }

    private void CheckWhole()
    {
        if (draft.InactiveStudents + draft.InactiveSites > 0)
        {
            ReportInactive();
        }
        CheckActive(TableCatalogue.Students, draft.StudentList.Count);
        CheckActive(TableCatalogue.Sites, draft.SiteList.Count);
    }

    private void CheckActive(TableSchema schema, int active)
    {
        if (active == 0 && views.TryGetValue(schema, out var view) && view.Rows.Count > 0 && !log.HasErrors)
        {
            Add(
                Grade.Error,
                "nothing-active",
                view.Table.Name,
                $"Every row of {schema.Name} has active = no.",
                "At least one must be active."
            );
        }
    }

    private void ReportInactive()
    {
        var rows = draft.Dropped.Sum(entry => entry.Value);
        var where =
            rows == 0
                ? string.Empty
                : $" ({string.Join(", ", draft.Dropped.Select(entry => $"{entry.Key} {entry.Value.ToString("N0", CultureInfo.InvariantCulture)}"))})";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{draft.InactiveStudents:N0} students and {draft.InactiveSites:N0} sites are inactive; {rows:N0} rows of other tables that name them are left out{where}."
        );
        Add(Grade.Warning, "inactive-left-out", string.Empty, message, "Set active to yes to bring them back.");
    }

    private void Add(Grade grade, string code, string table, string message, string remedy) =>
        log.Add(
            new Finding
            {
                Grade = grade,
                Code = code,
                Table = table,
                Message = message,
                Remedy = remedy,
            }
        );
}
