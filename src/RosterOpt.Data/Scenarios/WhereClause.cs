using RosterOpt.Core.Cohort;
using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Scenarios;

/// <summary>Which rows an action is about: those that fulfil every <c>col=value</c>; all rows where nothing is asked.</summary>
internal sealed class WhereClause
{
    private readonly List<(string Heading, string Wanted)> conditions = [];
    private readonly ActionContext context;
    private readonly EditableTable table;

    /// <exception cref="ScenarioFault">The text is no list of conditions, or names a column that the table lacks.</exception>
    public WhereClause(ActionContext context, EditableTable table)
    {
        this.context = context;
        this.table = table;
        foreach (var (heading, wanted) in context.Pairs("where", context.Row.Where, table))
        {
            conditions.Add((heading, wanted));
        }
    }

    /// <summary>Headings and wanted cells, in the order in which they stand.</summary>
    public IReadOnlyList<(string Heading, string Wanted)> Conditions => conditions;

    /// <summary>Positions of the rows, ascending; at least one.</summary>
    /// <exception cref="ScenarioFault">There is none.</exception>
    public List<int> Find()
    {
        var found = Matching();
        return found.Count > 0 ? found : throw Nothing();
    }

    /// <summary>Likewise, or none.</summary>
    public List<int> Matching() =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Where(row => conditions.TrueForAll(condition => Holds(row, condition))),
        ];

    private bool Holds(int row, (string Heading, string Wanted) condition) =>
        CellComparison.Same(
            table.Schema.Find(condition.Heading),
            EditableTable.Cell(table.Rows[row], table.Find(condition.Heading)),
            condition.Wanted
        );

    private ScenarioFault Nothing()
    {
        if (table.Rows.Count == 0)
        {
            var empty = $"the table {table.Schema.Name} has no row to act on.";
            return context.Fault(new RowFault("where", "no-match", empty, "Add rows with insert first."));
        }
        var rows = Enumerable.Range(0, table.Rows.Count).ToList();
        var lonely = conditions.FindIndex(condition => !rows.Exists(row => Holds(row, condition)));
        if (lonely < 0)
        {
            var together =
                $"no row of {table.Schema.Name} fulfils all its conditions at once, though each is fulfilled by some row.";
            return context.Fault(
                new RowFault("where", "no-match", together, "Drop one of them, or use a row for each.")
            );
        }
        return context.Fault(Lonely(conditions[lonely]));
    }

    private RowFault Lonely((string Heading, string Wanted) condition)
    {
        var (heading, wanted) = condition;
        var position = table.Find(heading);
        var known = table
            .Rows.Select(row => EditableTable.Cell(row, position))
            .Where(cell => cell.Length > 0)
            .DistinctBy(Names.Fold, StringComparer.Ordinal);
        const string Remedy = "where compares whole cells.";
        var hint = NearestName.Hint(wanted, known);
        // A user's own column may hold anything at all.
        if (table.Schema.Find(heading) is not { IsConfidential: false })
        {
            var silent = $"no row of {table.Schema.Name} has that cell in {heading}.";
            return new RowFault("where", "no-match", silent, Remedy)
            {
                Confidential = $"{Quoted.Show(wanted)} {hint}".Trim(),
            };
        }
        var shown = wanted.Length > 0 ? Quoted.Show(wanted) : "a blank cell";
        return new RowFault(
            "where",
            "no-match",
            $"no row of {table.Schema.Name} has {shown} in {heading}.",
            $"{Remedy} {hint}".Trim()
        );
    }
}
