using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Students whose peers are few: whom to look after first.</summary>
internal sealed class WatchSheet : IReportSheet
{
    public string Name => "Students to watch";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Students to watch",
            $"Signs: no anchor; alone in 2 rotations or more; under half of the time with a podmate; {WatchedStudent.ManyStrangerBlocks} or more blocks among strangers."
        );
        writer.Table(
            new SheetTable(
                "StudentsToWatch",
                [
                    "Rank",
                    .. StudentColumns.Headings(content.Problem),
                    "Signs",
                    "Without an anchor",
                    "Rotations alone",
                    "Weeks alone",
                    "Time with a podmate",
                    "Blocks among strangers",
                ],
                [.. content.Watched.Index().Select(entry => Row(content, entry.Index + 1, entry.Item))]
            ),
            "No student shows any of these signs."
        );
        writer.Finish(frozenColumns: 2, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, int rank, WatchedStudent watched) =>
        [
            rank,
            .. StudentColumns.Of(content.Problem, watched.Student),
            watched.Signs,
            Marked(watched.IsUnanchored ? "yes" : "no", watched.IsUnanchored),
            Marked(watched.LoneRotations, watched.IsRepeatedlyAlone),
            watched.LoneWeeks,
            Marked(Cell.Share(watched.PodmateShare, "0%"), watched.IsMostlyApart),
            Marked(watched.StrangerBlocks, watched.IsOftenAmongStrangers),
        ];

    private static Cell Marked(Cell cell, bool isSign) => isSign ? cell with { Fill = Palette.Attention } : cell;
}
