using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Editions;

/// <summary>The year of one student, with who is there: what the student is sent. It tells of others only that they are there.</summary>
/// <param name="student">The student.</param>
internal sealed class StudentSheet(Student student) : IReportSheet
{
    public string Name => "My placements";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            student.Name.Length > 0 ? $"Placements of {student.Name} ({student.Id})" : $"Placements of {student.Id}",
            "Where and when, and who else is there. Both days are included."
        );
        writer.Table(
            new SheetTable(
                "Placements",
                ["Block", "First day", "Last day", "Weeks", "Site", "Site name", "Discipline", "Together with"],
                [
                    .. content
                        .Problem.Blocks.Where(block => content.Roster.At(student.Index, block.Index).IsPlaced)
                        .Select(block => Row(content, block)),
                ]
            )
            {
                Wrapped = [7],
            },
            "No placement."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private Cell[] Row(ReportContent content, Block block)
    {
        var place = content.Roster.At(student.Index, block.Index);
        return
        [
            block.Id,
            block.Start,
            block.End,
            block.Weeks,
            content.Problem.Sites[place.Site].Id,
            content.Problem.Sites[place.Site].Name,
            content.Problem.Disciplines[place.Discipline].Id,
            Wording.People(
                content.Problem,
                [.. content.Facts.Company(student.Index, block.Index).Where(other => other != student.Index)]
            ),
        ];
    }
}
