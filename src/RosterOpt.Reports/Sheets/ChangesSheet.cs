using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>What differs from the baseline roster.</summary>
internal sealed class ChangesSheet : IReportSheet
{
    public string Name => "Changes";

    public bool Applies(ReportContent content) => content.Problem.Baseline is not null;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Changes against the baseline roster",
            "Every block of a student of the baseline in which the place differs. Students whom the baseline does not know are left out."
        );
        writer.Table(
            new SheetTable(
                "Changes",
                [.. StudentColumns.Headings(content.Problem), "Block", "First day", "Weeks", "Before", "Now"],
                [.. Rows(content, content.Problem.Baseline!)]
            ),
            "Nothing differs from the baseline."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static IEnumerable<Cell[]> Rows(ReportContent content, Baseline baseline) =>
        from student in content.Problem.Students
        where baseline.Knows(student.Index)
        from block in content.Problem.Blocks
        let before = baseline.At(student.Index, block.Index)
        let now = content.Roster.At(student.Index, block.Index)
        where before != now
        select (Cell[])
            [
                .. StudentColumns.Of(content.Problem, student.Index),
                block.Id,
                block.Start,
                block.Weeks,
                Text(content, before),
                Text(content, now),
            ];

    private static string Text(ReportContent content, Place place) =>
        place == Baseline.Gone ? "a place that is gone"
        : place.IsPlaced ? Wording.PlaceText(content.Problem, place)
        : "no placement";
}
