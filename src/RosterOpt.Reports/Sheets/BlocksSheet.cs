using ClosedXML.Excel;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The calendar, and what happens in each block.</summary>
internal sealed class BlocksSheet : IReportSheet
{
    public string Name => "Blocks";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var writer = new SheetWriter(
            sheet,
            "Blocks",
            "The calendar of the roster: both days are included, weeks are those begun."
        );
        writer.Table(
            new SheetTable(
                "Blocks",
                [
                    "Block",
                    "Label",
                    "First day",
                    "Last day",
                    "Weeks",
                    "Students placed",
                    "With a podmate",
                    "Among strangers",
                    "Alone",
                ],
                [.. content.Problem.Blocks.Select(block => Row(content, block))]
            ),
            "There is no block."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, Block block)
    {
        var facts = content.Facts;
        long Count(Func<int, bool> counts) => content.Problem.Students.LongCount(student => counts(student.Index));
        return
        [
            block.Id,
            block.Label,
            block.Start,
            block.End,
            block.Weeks,
            Count(student => content.Roster.At(student, block.Index).IsPlaced),
            Count(student => facts.PodmatesOf(student, block.Index) > 0),
            Count(student => facts.IsAmongStrangers(student, block.Index)),
            Count(student => facts.IsAlone(student, block.Index)),
        ];
    }
}
