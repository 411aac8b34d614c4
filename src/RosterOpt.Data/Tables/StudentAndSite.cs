using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

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
