using ClosedXML.Excel;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Students against places: a row per site and discipline, a column per block.</summary>
internal sealed class PlacesSheet : IReportSheet
{
    public string Name => "Places by site";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var writer = new SheetWriter(
            sheet,
            "Places by site",
            "Students of places, such as 3 of 4, by site, discipline and block. An empty cell: nothing is offered and nobody is there."
        );
        writer.Table(
            new SheetTable(
                "PlacesBySite",
                ["Site", "Site name", "Discipline", .. content.Problem.Blocks.Select(Wording.BlockHeading)],
                [.. SlotRows.Of(content).Select(group => Row(group, content.Problem.Blocks.Count))]
            ),
            "No site offers a place."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(IEnumerable<SlotRow> slots, int blocks)
    {
        var row = new Cell[3 + blocks];
        foreach (var slot in slots)
        {
            row[0] = slot.Site.Id;
            row[1] = slot.Site.Name;
            row[2] = slot.Discipline.Id;
            row[3 + slot.Block.Index] = $"{slot.Students.Count} of {slot.Places}";
        }
        return row;
    }
}
