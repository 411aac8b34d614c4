using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>What a partial roster leaves undone.</summary>
internal sealed class UnplacedSheet : IReportSheet
{
    public string Name => "Left undone";

    public bool Applies(ReportContent content) => content.Summary.Unplaced is { Count: > 0 };

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Rotations left undone",
            "A partial roster: for each student the rotations for which no place was found."
        );
        writer.Table(
            new SheetTable(
                "LeftUndone",
                ["Student", "Discipline", "Pool of electives", "Rotations missing"],
                [
                    .. content.Summary.Unplaced!.Select(gap =>
                        new Cell[] { gap.Student, gap.Discipline, gap.Pool, gap.Rotations }
                    ),
                ]
            ),
            "Nothing is left undone."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }
}
