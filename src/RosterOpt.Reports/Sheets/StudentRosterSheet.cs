using ClosedXML.Excel;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>A row per student, a column per block.</summary>
internal sealed class StudentRosterSheet : IReportSheet
{
    public string Name => "Roster by student";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var named = Wording.HasNames(content.Problem);
        var writer = new SheetWriter(
            sheet,
            "Roster by student",
            $"Site and discipline of each student in each block. {Wording.Alone} marks a placement without company; an empty cell is a block without a placement."
        );
        string[] who = named ? ["Student", "Name", "Programme", "Pod"] : ["Student", "Programme", "Pod"];
        var range = writer.Table(
            new SheetTable(
                "RosterByStudent",
                [.. who, .. content.Problem.Blocks.Select(Wording.BlockHeading)],
                [.. content.Problem.Students.Select(student => Row(content, student, named))]
            ),
            "There is no student."
        );
        if (range is not null)
        {
            var alone = range.AddConditionalFormat();
            alone.WhenContains(Wording.Alone).Fill.SetBackgroundColor(Palette.Attention);
        }
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, Student student, bool named)
    {
        var problem = content.Problem;
        var row = new List<Cell> { student.Id };
        if (named)
        {
            row.Add(student.Name);
        }
        row.Add(problem.Programmes[student.Programme].Id);
        row.Add(Wording.PodOf(problem, student));
        row.AddRange(
            problem.Blocks.Select(block => Cell.Of(Wording.Placement(content.Facts, student.Index, block.Index)))
        );
        return [.. row];
    }
}
