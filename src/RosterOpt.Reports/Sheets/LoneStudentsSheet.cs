using ClosedXML.Excel;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Every placement without company.</summary>
internal sealed class LoneStudentsSheet : IReportSheet
{
    public string Name => "Lone students";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var lone = content.Roster.Placements.Where(line => content.Facts.IsAlone(line.Student, line.Block)).ToList();
        var writer = new SheetWriter(
            sheet,
            "Lone students",
            "Every placement without company. \"Only place\" says whether the site offers that discipline to one student alone, so that nobody could have joined."
        );
        writer.Table(
            new SheetTable(
                "LoneStudents",
                [
                    "Student",
                    "Name",
                    "Programme",
                    "Pod",
                    "Block",
                    "First day",
                    "Weeks",
                    "Site",
                    "Discipline",
                    "Places",
                    "Only place",
                ],
                [.. lone.Select(line => Row(content, line))]
            ),
            "No student is ever placed alone."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, Placement line)
    {
        var problem = content.Problem;
        var student = problem.Students[line.Student];
        var block = problem.Blocks[line.Block];
        var places = problem.FindSlot(line.Site, line.Discipline, line.Block)?.Max ?? 0;
        return
        [
            student.Id,
            student.Name,
            problem.Programmes[student.Programme].Id,
            Wording.PodOf(problem, student),
            block.Id,
            block.Start,
            block.Weeks,
            problem.Sites[line.Site].Id,
            problem.Disciplines[line.Discipline].Id,
            places,
            places == 1 ? "yes" : "no",
        ];
    }
}
