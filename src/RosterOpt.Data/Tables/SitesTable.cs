using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Reads the table of sites.</summary>
internal static class SitesTable
{
    public static void Read(TableView table, ProblemDraft draft)
    {
        var keys = new KeyLines<string>(table["site"]);
        foreach (var row in table.Rows)
        {
            var id = NameCell.Read(table["site"], row);
            var isActive = YesNoCell.Read(table["active"], row);
            var isNew = id is null || keys.TryAdd(Names.Fold(id), row);
            if (!isActive)
            {
                if (isNew && id is not null)
                {
                    draft.InactiveSites++;
                    draft.Sites.AddInactive(id);
                }
                continue;
            }
            var site = ReadSite(table, row, draft, id ?? string.Empty);
            if (id is not null && isNew)
            {
                draft.Sites.Add(id);
                draft.SiteList.Add(site);
            }
        }
        draft.Sites.IsComplete &= table["site"].IsThere;
    }

    private static Site ReadSite(TableView table, TextRow row, ProblemDraft draft, string id)
    {
        var area = table["area"].Text(row);
        var (from, until) = SpanCells.Read(table, row, draft.Blocks);
        return new Site
        {
            Index = draft.SiteList.Count,
            Id = id,
            Name = table["name"].Text(row),
            Area = area.Length == 0 ? -1 : draft.Areas.Add(area),
            Requires = ListCell.ReadRequirement(table["requires"], row),
            IsSocial = YesNoCell.Read(table["peers"], row),
            From = from,
            Until = until,
            Row = table.Source(row),
        };
    }
}
