using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads who would like, or may never be in, each other's company.</summary>
internal static class PeersTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        foreach (var row in table.Rows)
        {
            var a = ReferenceCell.Read(table["student_a"], row, draft.Students);
            var b = ReferenceCell.Read(table["student_b"], row, draft.Students);
            if (a == NameIndex.Inactive || b == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var kind = table["kind"].TextOrNull(row);
            var isApart = string.Equals(kind, "apart", StringComparison.OrdinalIgnoreCase);
            if (!isApart && kind is not null && !string.Equals(kind, "together", StringComparison.OrdinalIgnoreCase))
            {
                table["kind"]
                    .Report(
                        row,
                        kind,
                        new CellFault("wrong-kind", "is neither together nor apart", "Write together or apart.")
                    );
            }
            var weight = NumberCell.Read(table["weight"], row) ?? 1;
            if (a >= 0 && a == b)
            {
                table["student_b"]
                    .Report(
                        row,
                        table["student_b"].Text(row),
                        new CellFault("peer-of-self", "names the student of student_a again", "Name two students.")
                    );
            }
            else if (a >= 0 && b >= 0 && isApart)
            {
                draft.ApartPairs.Add(new ApartPair(table.Source(row), a, b));
            }
            else if (a >= 0 && b >= 0)
            {
                draft.Wishes.Add(new Wish(table.Source(row), a, b, weight));
            }
        }
    }
}
