using System.Security.Cryptography;
using System.Text;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Scenarios;

/// <summary>A pod, or a student without one.</summary>
/// <param name="Name">Of the pod, else of the student, folded.</param>
/// <param name="Rows">Positions of the active members in the table of students.</param>
internal sealed record CloneUnit(string Name, bool IsPod, IReadOnlyList<int> Rows);

/// <summary>Chooses what is cloned.</summary>
internal static class CloneUnits
{
    /// <summary>Pods of which every active member matches, and such students without a pod.</summary>
    /// <exception cref="ScenarioFault">There is none.</exception>
    public static List<CloneUnit> Matching(ActionContext context, EditableTable table)
    {
        var matching = new WhereClause(context, table).Find().ToHashSet();
        var (active, pod, student) = (table.Find("active"), table.Find("pod"), table.Find("student"));
        var units = Enumerable
            .Range(0, table.Rows.Count)
            .Where(row => !YesNoCell.IsNo(EditableTable.Cell(table.Rows[row], active)))
            .GroupBy(row => NameOf(table.Rows[row]))
            .Where(unit => unit.All(matching.Contains))
            .Select(unit => new CloneUnit(unit.Key.Name, unit.Key.IsPod, [.. unit]))
            .ToList();
        return units.Count > 0
            ? units
            : throw context.Fault(
                new RowFault(
                    "where",
                    "no-match",
                    "no pod matches with all of its active members.",
                    "Whole pods are cloned: ask for what all members share, such as their programme."
                )
            );

        (string Name, bool IsPod) NameOf(TextRow row)
        {
            var name = EditableTable.Cell(row, pod);
            return name.Length > 0 ? (Names.Fold(name), true) : (Names.Fold(EditableTable.Cell(row, student)), false);
        }
    }

    /// <summary>
    /// Rounds of units; in a round no unit comes twice. They are taken in an order that the seed gives, until the number of students
    /// is as near as it gets: so of two shares the larger one draws whatever the smaller one does.
    /// </summary>
    /// <param name="wanted">Students; at least 1.</param>
    public static IEnumerable<IReadOnlyList<CloneUnit>> Draw(IReadOnlyList<CloneUnit> units, int wanted, int seed)
    {
        var order = units.OrderBy(unit => Draw(seed, unit), StringComparer.Ordinal).ToList();
        var missing = wanted;
        while (missing > 0)
        {
            var round = new List<CloneUnit>();
            foreach (var unit in order)
            {
                // Going over by more than is missing takes it further away; but nothing at all is never meant.
                if (missing <= 0 || (unit.Rows.Count > 2 * missing && missing < wanted))
                {
                    missing = 0;
                    break;
                }
                round.Add(unit);
                missing -= unit.Rows.Count;
            }
            if (round.Count > 0)
            {
                yield return round;
            }
        }
    }

    /// <summary>The same on every machine and version, and independent of the order of rows.</summary>
    private static string Draw(int seed, CloneUnit unit) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{unit.IsPod}\n{unit.Name}")));
}
