using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

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
