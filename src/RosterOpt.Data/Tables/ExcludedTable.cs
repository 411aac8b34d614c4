using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads what may not be.</summary>
internal static class ExcludedTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        foreach (var row in table.Rows)
        {
            if (!StudentAndSite.TryRead(table, row, draft, out var named))
            {
                continue;
            }
            var programmes = draft.FindProgrammes(table["programme"], row);
            var discipline = ReferenceCell.Read(table["discipline"], row, draft.Taught);
            var blocks = draft.BlockCells.ReadFlags(table["block"], row);
            if (named.Site == ReferenceCell.Blank && discipline == ReferenceCell.Blank && blocks is null)
            {
                table["site"]
                    .Report(
                        row,
                        string.Empty,
                        new CellFault(
                            "excludes-everything",
                            "is blank, and so are discipline and block",
                            "Give at least one of site, discipline and block."
                        )
                    );
                continue;
            }
            draft.Exclusions.Add(
                new Exclusion(table.Source(row), named.Student, programmes, named.Site, discipline, blocks)
            );
        }
    }
}
