using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Who comes to one site, block by block: what the site lead is sent. It tells nothing about other sites.</summary>
/// <param name="site">The site.</param>
/// <param name="name">What the tab says.</param>
internal sealed class SiteSheet(Site site, string name) : IReportSheet
{
    public string Name => name;

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            site.Name.Length > 0 && site.Name != site.Id ? $"{site.Id}: {site.Name}" : site.Id,
            "Who comes, by block and discipline. Both days are included."
        );
        var lines = content
            .Facts.UsedSlots.Where(slot => slot.Site == site.Index)
            .SelectMany(slot =>
                content
                    .Facts.InSlot(slot.Site, slot.Discipline, slot.Block)
                    .Select(student => (slot.Block, slot.Discipline, Student: student))
            )
            .Order();
        writer.Table(
            new SheetTable(
                SheetNames.Table("Site", site.Index),
                [
                    "Block",
                    "First day",
                    "Last day",
                    "Weeks",
                    "Discipline",
                    .. StudentColumns.Headings(content.Problem),
                    "In the discipline then",
                ],
                [.. lines.Select(line => Row(content, line.Block, line.Discipline, line.Student))]
            ),
            "Nobody comes."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private Cell[] Row(ReportContent content, int block, int discipline, int student)
    {
        var when = content.Problem.Blocks[block];
        return
        [
            when.Id,
            when.Start,
            when.End,
            when.Weeks,
            content.Problem.Disciplines[discipline].Id,
            .. StudentColumns.Of(content.Problem, student),
            content.Facts.InSlot(site.Index, discipline, block).Count,
        ];
    }
}
