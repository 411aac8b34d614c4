using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The measures by programme.</summary>
internal sealed class ProgrammesSheet : IReportSheet
{
    public string Name => "Programmes";

    public bool Applies(ReportContent content) => content.Audit.Metrics.ByProgramme.Count > 0;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Programmes",
            "The measures by programme of the student; a companion may be of another programme."
        );
        writer.Table(
            new SheetTable(
                "ByProgramme",
                [
                    "Programme",
                    "Students",
                    "Student-weeks",
                    "Time with a podmate",
                    "Lone placements",
                    "Students ever alone",
                    "Rotations with a companion kept",
                    "Students without an anchor",
                ],
                [
                    .. content.Audit.Metrics.ByProgramme.Select(pair =>
                        new Cell[]
                        {
                            pair.Key,
                            pair.Value.Students,
                            pair.Value.StudentWeeks,
                            Cell.Share(pair.Value.PodmateShare),
                            pair.Value.IsolatedStudentBlocks,
                            pair.Value.IsolatedStudents,
                            Cell.Share(pair.Value.KeptCompanion),
                            pair.Value.UnanchoredStudents,
                        }
                    ),
                ]
            ),
            "There is no programme."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }
}
