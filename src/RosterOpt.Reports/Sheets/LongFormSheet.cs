using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>A row per placement, for pivot tables and for whoever counts something else.</summary>
internal sealed class LongFormSheet : IReportSheet
{
    public string Name => "Long form";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Long form: one row per placement",
            "For pivot tables. Names are on the sheet Students. Companions are everybody together with the student; podmates are those of them from the same pod."
        );
        writer.Table(
            new SheetTable(
                "LongForm",
                [
                    "Student",
                    "Programme",
                    "Pod",
                    "Block",
                    "First day",
                    "Weeks",
                    "Site",
                    "Discipline",
                    "Companions",
                    "Podmates",
                    "Alone",
                    "Among strangers",
                    "Who",
                ],
                [.. content.Roster.Placements.Select(line => Row(content, line))]
            )
            {
                Wrapped = [12],
            },
            "Nobody is placed anywhere."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, Placement line)
    {
        var (problem, facts) = (content.Problem, content.Facts);
        var (student, block) = (problem.Students[line.Student], problem.Blocks[line.Block]);
        return
        [
            student.Id,
            problem.Programmes[student.Programme].Id,
            Wording.PodOf(problem, student),
            block.Id,
            block.Start,
            block.Weeks,
            problem.Sites[line.Site].Id,
            problem.Disciplines[line.Discipline].Id,
            facts.CompanionsOf(line.Student, line.Block),
            facts.PodmatesOf(line.Student, line.Block),
            Wording.HasNobody(facts, line.Student, line.Block) ? "yes" : "no",
            Wording.HasStrangersOnly(facts, line.Student, line.Block) ? "yes" : "no",
            Wording.Names(problem, [.. facts.Company(line.Student, line.Block).Where(other => other != line.Student)]),
        ];
    }
}
