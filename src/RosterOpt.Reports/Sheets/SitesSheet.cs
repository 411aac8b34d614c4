using System.Globalization;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Students against places: a row per site and discipline, a column per block.</summary>
internal sealed class SitesSheet : IReportSheet
{
    public string Name => "Sites";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Sites: students against places",
            "3/4: three students for four places. Grey: nobody comes, orange: over. Empty: nothing is offered, nobody is there."
        );
        writer.Table(
            new SheetTable(
                "Sites",
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
            row[6 + slot.Block.Index] = Occupancy(slot);
        }
        return row;
    }

    private static Cell Occupancy(SlotRow slot)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{slot.Students.Count}/{slot.Places}");
        return slot.Students.Count > slot.Places ? Cell.Of(text + " (over)") with { Fill = Palette.Attention }
            : slot.Students.Count == 0 ? Cell.Of(text) with { Fill = Palette.Missing }
            : text;
    }
}
