using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the table of blocks and puts them in the order of time.</summary>
internal static class BlocksTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var errors = draft.Log.Errors;
        var found = new List<Block>();
        var keys = new KeyLines<int>(table["block"]);
        foreach (var row in table.Rows)
        {
            var id = NameCell.Read(table["block"], row);
            var start = DateCell.Read(table["start"], row);
            var end = DateCell.Read(table["end"], row);
            if (start > end)
            {
                table["end"]
                    .Report(
                        row,
                        table["end"].Text(row),
                        new CellFault(
                            "wrong-dates",
                            "is before the start of the block",
                            "A block ends on its start or later; both days are included."
                        )
                    );
            }
            if (id is null || !keys.TryAdd(draft.Blocks.Add(id), row))
            {
                continue;
            }
            found.Add(
                new Block
                {
                    Index = found.Count,
                    Id = id,
                    // A block without dates goes to the end: its name is known, and an error says what is wrong.
                    Start = start ?? DateOnly.MaxValue,
                    End = end ?? start ?? DateOnly.MaxValue,
                    Label = table["label"].Text(row),
                    BreakAfter = YesNoCell.Read(table["break_after"], row),
                    Row = table.Source(row),
                }
            );
        }
        PutInOrder(draft, found);
        ReportOverlaps(table, draft.BlockList);
        draft.IsTooLarge |= IsOverLimit(table, draft.BlockList.Count);
        draft.Blocks.IsComplete &= draft.Log.Errors == errors;
    }

    private static void PutInOrder(ProblemDraft draft, List<Block> found)
    {
        var ordered = found.OrderBy(block => block.Start).ThenBy(block => block.Index).ToArray();
        var newIndices = new int[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            newIndices[ordered[i].Index] = i;
            ordered[i] = ordered[i] with { Index = i };
        }
        draft.Blocks.Renumber(newIndices);
        draft.BlockList = ordered;
    }

    private static void ReportOverlaps(TableView table, IReadOnlyList<Block> blocks)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            var (before, block) = (blocks[i - 1], blocks[i]);
            if (block.Start <= before.End && block.Start != DateOnly.MaxValue)
            {
                var row = table.Rows.First(row => row.Line == block.Row.Line);
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{block.Id}\" starts on {block.Start:yyyy-MM-dd}, but \"{before.Id}\" on line {before.Row.Line} ends only on {before.End:yyyy-MM-dd}: blocks may not overlap."
                );
                table.Report(
                    row,
                    Grade.Error,
                    "overlapping-blocks",
                    message,
                    "Both days belong to a block: let it start the day after."
                );
            }
        }
    }

    private static bool IsOverLimit(TableView table, int count)
    {
        if (count <= ReadingLimits.Blocks)
        {
            return false;
        }
        var message = $"There are {count:N0} blocks; at most {ReadingLimits.Blocks:N0} are possible.";
        table.Report(table.Rows[^1], Grade.Error, "too-large", message, "Use longer blocks.");
        return true;
    }
}
