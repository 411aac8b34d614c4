using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>The columns <c>from</c> and <c>until</c> of students and sites.</summary>
internal static class SpanCells
{
    /// <summary>First and last block, both included; all blocks where both are blank.</summary>
    public static (int From, int Until) Read(TableView table, TextRow row, NameIndex blocks)
    {
        var first = ReferenceCell.Read(table["from"], row, blocks);
        var last = ReferenceCell.Read(table["until"], row, blocks);
        if (first >= 0 && last >= 0 && last < first && blocks.IsComplete)
        {
            table["until"]
                .Report(
                    row,
                    table["until"].Text(row),
                    new CellFault("wrong-span", "is before the block in from", "until names the last block, included.")
                );
        }
        return (Math.Max(first, 0), last < 0 ? blocks.Count - 1 : last);
    }
}
