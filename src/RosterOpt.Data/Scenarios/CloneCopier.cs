using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Copies students as <c>ID+1</c>, their pods likewise, and their rows in other tables.</summary>
internal sealed class CloneCopier
{
    private readonly ActionContext context;
    private readonly EditableTable students;
    private readonly HashSet<string> takenStudents;
    private readonly HashSet<string> takenPods;

    /// <summary>Rows of other tables before anything was copied: copies are not copied again.</summary>
    private readonly List<(EditableTable Table, IReadOnlyList<TextRow> Rows)> others;

    public CloneCopier(ActionContext context)
    {
        this.context = context;
        students = context.Tables[TableCatalogue.Students];
        takenStudents = Taken("student");
        takenPods = Taken("pod");
        others =
        [
            .. context
                .Tables.All.Where(table => table != students && table.Schema != TableCatalogue.Locked)
                .Select(table => (table, (IReadOnlyList<TextRow>)[.. table.Rows])),
        ];
    }

    /// <summary>Copies the units, and with them what they have to do with each other.</summary>
    /// <exception cref="ScenarioFault">A name would become too long.</exception>
    public void Copy(IReadOnlyList<CloneUnit> units)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            Copy(unit, renamed);
        }
        foreach (var (table, rows) in others)
        {
            int[] columns = [.. References.To("student", table)];
            if (columns.Length > 0)
            {
                table.Rows.AddRange(rows.Select(row => Copy(table, row, columns, renamed)).OfType<TextRow>());
            }
        }
    }

    private void Copy(CloneUnit unit, Dictionary<string, string> renamed)
    {
        var (id, pod) = (students.Find("student"), students.Find("pod"));
        var number = 1;
        while (
            unit.Rows.Any(row => takenStudents.Contains(Next(row, id)))
            || (unit.IsPod && takenPods.Contains(Next(unit.Rows[0], pod)))
        )
        {
            number++;
        }
        foreach (var row in unit.Rows)
        {
            var old = EditableTable.Cell(students.Rows[row], id);
            var name = Checked(Numbered(old, number));
            renamed.Add(Names.Fold(old), name);
            takenStudents.Add(Names.Fold(name));
            var copy = students.With(students.Rows[row], (id, name));
            students.Rows.Add(
                unit.IsPod ? students.With(copy, (pod, Checked(Numbered(EditableTable.Cell(copy, pod), number)))) : copy
            );
        }
        if (unit.IsPod)
        {
            takenPods.Add(Next(unit.Rows[0], pod));
        }

        string Next(int row, int column) =>
            Names.Fold(Numbered(EditableTable.Cell(students.Rows[row], column), number));
    }

    /// <summary>
    /// The row about the copies; null where there is none: it names nobody who is copied, or it is a wish to somebody who is not.
    /// Who must be kept apart from an outsider must be so as a copy too.
    /// </summary>
    private static TextRow? Copy(EditableTable table, TextRow row, int[] columns, Dictionary<string, string> renamed)
    {
        var named = Array.FindAll(columns, column => EditableTable.Cell(row, column).Length > 0);
        var copied = Array.FindAll(named, column => renamed.ContainsKey(Names.Fold(EditableTable.Cell(row, column))));
        var isWish =
            table.Schema == TableCatalogue.Peers && Names.Fold(EditableTable.Cell(row, table.Find("kind"))) != "APART";
        if (copied.Length == 0 || (copied.Length < named.Length && isWish))
        {
            return null;
        }
        return table.With(
            row,
            [.. copied.Select(column => (column, renamed[Names.Fold(EditableTable.Cell(row, column))]))]
        );
    }

    private HashSet<string> Taken(string heading)
    {
        var position = students.Find(heading);
        return students
            .Rows.Select(row => Names.Fold(EditableTable.Cell(row, position)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Numbered(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}+{number}");

    private string Checked(string name) =>
        NameCell.Problem(name) is { } fault
            ? throw context.Fault(
                new RowFault(
                    "value",
                    "wrong-name",
                    $"the name of a copy {fault}.",
                    "Names grow by two characters or more with each copy: shorten them."
                )
            )
            : name;
}
