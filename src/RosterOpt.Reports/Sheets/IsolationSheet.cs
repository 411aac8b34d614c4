using System.Globalization;
using RosterOpt.Core.Mending;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Every placement without company, why it is so and what would mend it.</summary>
internal sealed class IsolationSheet : IReportSheet
{
    public string Name => "Isolation";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Isolation: every placement without company",
            content.Lone is null
                ? "Why each student is alone. What would mend it was not worked out."
                : "Why each student is alone, and the smallest change that would give company, today or with one more place."
        );
        writer.Table(
            new SheetTable(
                "Isolation",
                [
                    .. StudentColumns.Headings(content.Problem),
                    "Block",
                    "First day",
                    "Weeks",
                    "Site",
                    "Discipline",
                    "Places",
                    "Why",
                    "Nearest remedy today",
                    "Points lost",
                    "One more place that would do",
                    "Points lost then",
                ],
                [.. content.LonePlacements.Select(placement => Row(content, placement))]
            )
            {
                Wrapped = Wrapped(content),
                WrapWidth = 32,
            },
            "No student is ever placed alone."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static int[] Wrapped(ReportContent content)
    {
        var first = StudentColumns.Headings(content.Problem).Count() + 6;
        return [first, first + 1, first + 3];
    }

    private static Cell[] Row(ReportContent content, LonePlacement lone)
    {
        var problem = content.Problem;
        var block = problem.Blocks[lone.Block];
        var place = content.Roster.At(lone.Student, lone.Block);
        return
        [
            .. StudentColumns.Of(problem, lone.Student),
            block.Id,
            block.Start,
            block.Weeks,
            problem.Sites[place.Site].Id,
            problem.Disciplines[place.Discipline].Id,
            problem.FindSlot(place.Site, place.Discipline, lone.Block)?.Max ?? 0,
            LoneTable.Label(lone.Cause),
            lone.Mend is { } today ? MendText.Of(content, today) : Nothing(content, lone),
            Cost(lone.Mend),
            lone.WithPlaces is { } places ? MendText.Of(content, places) : Cell.Blank,
            Cost(lone.WithPlaces),
        ];
    }

    private static Cell Cost(RosterMend? mend) =>
        mend is null ? Cell.NotApplicable
        : mend.Points <= 0 ? Cell.Whole(-mend.Points)
        : Cell.Word(string.Create(CultureInfo.InvariantCulture, $"gains {mend.Points:N0}"));

    private static string Nothing(ReportContent content, LonePlacement lone) =>
        content.Lone is null || !lone.IsSearched ? "not worked out"
        : lone.WithPlaces is null ? "No single change gives company."
        : "None without another place.";
}
