using System.Globalization;
using RosterOpt.Core.Rules;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Broken rules; first of all sheets, and only where there are some.</summary>
internal sealed class FindingsSheet : IReportSheet
{
    public string Name => "Findings";

    public bool Applies(ReportContent content) => !content.Audit.IsLegal;

    public void Write(SheetPage page, ReportContent content)
    {
        var total = content.Audit.Violations.Values.Sum(count => (long)count).ToString(CultureInfo.InvariantCulture);
        var writer = new SheetWriter(
            page,
            "Broken rules",
            $"This roster breaks {content.Audit.Violations.Count} rule(s), {total} time(s) in all. Do not publish it before they are mended."
        );
        writer.Table(
            new SheetTable(
                "Findings",
                ["Rule", "Violations", "What is wrong", "Student", "Block", "Site", "Discipline", "Asked for in"],
                [.. content.Audit.Breaches.Select(breach => Row(content, breach))]
            )
            {
                Wrapped = [2],
            },
            "No single place can be named."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    /// <summary>A breach whose cause is confidential shows neither who nor where: the place alone would give the student away.</summary>
    private static Cell[] Row(ReportContent content, Breach breach)
    {
        var problem = content.Problem;
        string? Show<T>(int index, IReadOnlyList<T> all, Func<T, string> id) =>
            index < 0 || breach.IsConfidential ? null : id(all[index]);
        return
        [
            breach.Rule,
            breach.Count,
            breach.Message,
            Show(breach.Student, problem.Students, student => student.Id),
            Show(breach.Block, problem.Blocks, block => block.Id),
            Show(breach.Site, problem.Sites, site => site.Id),
            Show(breach.Discipline, problem.Disciplines, discipline => discipline.Id),
            breach.Row.Line > 0 ? $"{breach.Row.Table}, line {breach.Row.Line}" : null,
        ];
    }
}
