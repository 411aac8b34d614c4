using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads what a rotation earns.</summary>
internal static class PreferencesTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        foreach (var row in table.Rows)
        {
            if (!StudentAndSite.TryRead(table, row, draft, out var named))
            {
                continue;
            }
            var discipline = ReferenceCell.Read(table["discipline"], row, draft.Taught);
            var blocks = draft.BlockCells.ReadFlags(table["block"], row);
            var score = NumberCell.Read(table["score"], row) ?? 0;
            draft.Preferences.Add(
                new Preference(table.Source(row), named.Student, named.Site, discipline, blocks, score)
            );
        }
    }
}
