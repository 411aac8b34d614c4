using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads what is already done.</summary>
internal static class CompletedTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<(int, int)>(table["discipline"]);
        foreach (var row in table.Rows)
        {
            var student = ReferenceCell.Read(table["student"], row, draft.Students);
            if (student == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var times = table["times"].Text(row).Length == 0 ? Student.AllTimes : NumberCell.Read(table["times"], row);
            if (NameCell.Read(table["discipline"], row) is { } name && student >= 0 && times is not null)
            {
                var discipline = draft.Disciplines.Add(name);
                if (keys.TryAdd((student, discipline), row))
                {
                    (draft.StudentList[student].Completed ??= [])[discipline] = times.Value;
                }
            }
        }
    }
}

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

/// <summary>Reads earlier small groups.</summary>
internal static class HistoryTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<(int, string)>(table["group"]);
        foreach (var row in table.Rows)
        {
            var student = ReferenceCell.Read(table["student"], row, draft.Students);
            if (student == NameIndex.Inactive)
            {
                draft.Drop(table);
                continue;
            }
            var group = NameCell.Read(table["group"], row);
            var weeks = NumberCell.Read(table["weeks"], row);
            if (
                student >= 0
                && group is not null
                && weeks is not null
                && keys.TryAdd((student, Names.Fold(group)), row)
            )
            {
                draft.History.Add(new HistoryGroup(table.Source(row), student, Names.Fold(group), weeks.Value));
            }
        }
    }
}

/// <summary>Keys (student, block) of rows that may name several blocks.</summary>
internal sealed class BlockKeys(ColumnView column)
{
    private readonly Dictionary<(int Student, int Block), int> lines = [];

    /// <summary>True where no block of the row was named for the student before; else one finding names both lines.</summary>
    public bool TryAdd(int student, int[] blocks, TextRow row)
    {
        foreach (var block in blocks)
        {
            if (!lines.TryAdd((student, block), row.Line))
            {
                KeyLines<int>.ReportRepeated(column, row, lines[(student, block)]);
                return false;
            }
        }
        return true;
    }
}
