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
