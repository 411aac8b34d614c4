using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Cells;

/// <summary>A table with its headings understood.</summary>
internal sealed class TableView
{
    private readonly Dictionary<string, ColumnView> columns = new(StringComparer.Ordinal);

    /// <summary>Understands the headings and reports those that are repeated, unknown or missing.</summary>
    public TableView(TextTable table, TableSchema schema, FindingLog log)
    {
        Table = table;
        Schema = schema;
        Log = log;
        var positions = FindPositions();
        foreach (var column in schema.Columns)
        {
            var position = positions.GetValueOrDefault(column, -1);
            columns[column.Heading] = new ColumnView(this, column, position);
            if (position < 0 && column.IsRequired)
            {
                ReportMissing(column);
            }
        }
    }

    public TextTable Table { get; }

    public TableSchema Schema { get; }

    public FindingLog Log { get; }

    public IReadOnlyList<TextRow> Rows => Table.Rows;

    /// <summary>The column of that heading, spelled as in the catalogue.</summary>
    public ColumnView this[string heading] => columns[heading];

    /// <summary>Where a row was read.</summary>
    public SourceRow Source(TextRow row) => new(Schema.Name, row.Line);

    /// <summary>Reports something about a row as a whole.</summary>
    public void Report(TextRow row, Grade grade, string code, string message, string remedy) =>
        Log.Add(
            new Finding
            {
                Grade = grade,
                Code = code,
                Table = Table.Name,
                Line = row.Line,
                Message = message,
                Remedy = remedy,
            }
        );

    private Dictionary<Column, int> FindPositions()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var positions = new Dictionary<Column, int>();
        for (var i = 0; i < Table.Headings.Count; i++)
        {
            var heading = Table.Headings[i];
            if (heading.Length == 0 || TableCatalogue.IsIgnoredHeading(heading))
            {
                continue;
            }
            var column = Schema.Find(heading);
            var matters = column is not null || Schema.WarnsOfUnknownColumns;
            if (matters && !first.TryAdd(Names.FoldHeading(heading), i))
            {
                ReportRepeated(heading, Table.Headings[first[Names.FoldHeading(heading)]]);
            }
            else if (column is not null)
            {
                positions[column] = i;
            }
            else if (matters)
            {
                ReportUnknown(heading);
            }
        }
        return positions;
    }

    private void ReportRepeated(string heading, string first) =>
        Report(
            Grade.Error,
            "repeated-heading",
            heading,
            $"The headings {Quoted.Show(first)} and {Quoted.Show(heading)} are the same: case, spaces, _ and - do not count.",
            "Rename or remove one of the columns."
        );

    private void ReportUnknown(string heading) =>
        Report(
            Grade.Warning,
            "unknown-column",
            heading,
            $"There is no column {Quoted.Show(heading)} in the table {Schema.Name}; it is ignored.",
            NearestName.Hint(heading, Schema.Columns.Select(column => column.Heading))
                + " Begin the heading with # or _ to keep a column of your own."
        );

    private void ReportMissing(Column column)
    {
        var unused = Table.Headings.Where(heading => heading.Length > 0 && Schema.Find(heading) is null);
        var nearest = NearestName.Find(column.Heading, unused);
        Report(
            Grade.Error,
            "missing-column",
            column.Heading,
            $"The table {Schema.Name} has no column {column.Heading}.",
            nearest is null ? "Add the column." : $"Add the column; maybe {Quoted.Show(nearest)} is meant."
        );
    }

    private void Report(Grade grade, string code, string heading, string message, string remedy) =>
        Log.Add(
            new Finding
            {
                Grade = grade,
                Code = code,
                Table = Table.Name,
                Line = Table.HeadingLine,
                Column = heading,
                Message = message,
                Remedy = remedy,
            }
        );
}
