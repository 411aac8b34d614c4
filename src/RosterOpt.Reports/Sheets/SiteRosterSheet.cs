using ClosedXML.Excel;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Who comes to a site, block by block: what a site is sent.</summary>
internal sealed class SiteRosterSheet : IReportSheet
{
    public string Name => "Roster by site";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var writer = new SheetWriter(
            sheet,
            "Roster by site",
            "Who is at each site, by discipline and block, against the places offered there. Filter the first column for the list of one site."
        );
        var used = SlotRows.Of(content).SelectMany(group => group).Where(row => row.Students.Count > 0);
        writer.Table(
            new SheetTable(
                "RosterBySite",
                ["Site", "Site name", "Discipline", "Block", "First day", "Last day", "Students", "Places", "Who"],
                [
                    .. used.OrderBy(row => (row.Site.Index, row.Block.Index, row.Discipline.Index))
                        .Select(row => Row(content, row)),
                ]
            )
            {
                Wrapped = [8],
            },
            "Nobody is placed anywhere."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, SlotRow row) =>
        [
            row.Site.Id,
            row.Site.Name,
            row.Discipline.Id,
            row.Block.Id,
            row.Block.Start,
            row.Block.End,
            row.Students.Count,
            row.Places,
            string.Join(", ", row.Students.Select(student => Who(content, student))),
        ];

    private static string Who(ReportContent content, int student)
    {
        var known = content.Problem.Students[student];
        return known.Name.Length > 0 ? $"{known.Id} {known.Name}" : known.Id;
    }
}
