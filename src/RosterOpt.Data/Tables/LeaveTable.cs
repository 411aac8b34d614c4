using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads when students cannot be placed.</summary>
internal static class LeaveTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new BlockKeys(table["block"]);
        foreach (var row in table.Rows)
        {
            var student = ReferenceCell.Read(table["student"], row, draft.Students);
            if (student == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var blocks = draft.BlockCells.Read(table["block"], row) ?? [];
            if (student < 0 || !keys.TryAdd(student, blocks, row))
            {
                continue;
            }
            foreach (var block in blocks)
            {
                draft.StudentList[student].Due[block] = false;
            }
        }
    }
}
