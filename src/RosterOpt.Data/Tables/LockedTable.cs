using RosterOpt.Data.Cells;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Data.Tables;

/// <summary>Reads fixed placements.</summary>
internal static class LockedTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new BlockKeys(table["block"]);
        foreach (var row in table.Rows)
        {
            if (!StudentAndSite.TryRead(table, row, draft, out var named))
            {
                continue;
            }
            var discipline = ReferenceCell.Read(table["discipline"], row, draft.Taught);
            var blocks = draft.BlockCells.Read(table["block"], row) ?? [];
            if (named.Student < 0 || !keys.TryAdd(named.Student, blocks, row))
            {
                continue;
            }
            foreach (var block in blocks)
            {
                draft.Locks.Add(new Lock(table.Source(row), named.Student, block, named.Site, discipline));
            }
        }
    }
}
