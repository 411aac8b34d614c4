using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;
using Lock = RosterOpt.Core.Cohort.Lock;

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

/// <summary>The cells student and site, which decide whether a row counts.</summary>
internal static class StudentAndSite
{
    /// <summary>False for a row that is dropped because it names an inactive student or site.</summary>
    public static bool TryRead(TableView table, TextRow row, ProblemDraft draft, out (int Student, int Site) named)
    {
        named = (ReferenceCell.Read(table["student"], row, draft.Students), NameIndex.Inactive);
        if (named.Student != NameIndex.Inactive)
        {
            named.Site = ReferenceCell.Read(table["site"], row, draft.Sites);
        }
        if (named.Site != NameIndex.Inactive)
        {
            return true;
        }
        draft.Drop(table);
        return false;
    }
}
