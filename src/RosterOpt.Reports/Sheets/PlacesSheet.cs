using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Students against places in each discipline: a row per site and discipline, a column per block.</summary>
internal sealed class PlacesSheet : IReportSheet
{
    public string Name => "Places";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(page, "Places: students against places by site and discipline", SitesSheet.Key);
        writer.Table(
            new SheetTable(
                "Places",
                [
                    "Site",
                    "Site name",
                    "Discipline",
                    "Placements",
                    "Places",
                    "Used",
                    .. content.Problem.Blocks.Select(Wording.BlockHeading),
                ],
                [.. SlotRows.Of(content).Select(group => Row([.. group], content.Problem.Blocks.Count))]
            ),
            "No site offers a place."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(IReadOnlyList<SlotRow> slots, int blocks)
    {
        var (students, places) = (slots.Sum(slot => slot.Students.Count), slots.Sum(slot => (long)slot.Places));
        var row = new Cell[6 + blocks];
        row[0] = slots[0].Site.Id;
        row[1] = slots[0].Site.Name;
        row[2] = slots[0].Discipline.Id;
        row[3] = students;
        row[4] = places;
        row[5] = Cell.Share(places == 0 ? null : (double)students / places, "0%");
        foreach (var slot in slots)
        {
            row[6 + slot.Block.Index] = SitesSheet.Occupancy(slot.Students.Count, slot.Places);
        }
        return row;
    }
}
