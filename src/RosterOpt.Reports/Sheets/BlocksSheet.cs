using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The calendar, and what happens in each block.</summary>
internal sealed class BlocksSheet : IReportSheet
{
    /// <summary>Column and first row of the figures that the chart on the summary shows.</summary>
    private const int BlockColumn = 1;
    private const int WholeColumn = 8;
    private const int AloneColumn = 11;
    private const int FirstRow = 4;

    public const string Tab = "Blocks";

    public string Name => Tab;

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
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
                    "Pods placed",
                    "Pods whole",
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

    /// <summary>Whole pods by block, where there are pods, and lone placements by block: counts so far apart that each needs its own axis.</summary>
    /// <returns>The charts without their places; none where there is no block.</returns>
    public static IEnumerable<ChartSpec> Charts(ReportContent content)
    {
        if (content.Problem.Blocks.Count == 0)
        {
            yield break;
        }
        if (HasPods(content))
        {
            yield return Chart(content, "Pods whole by block", ("Pods whole", WholeColumn, Palette.Bars), CountWhole);
        }
        yield return Chart(
            content,
            "Lone placements by block",
            ("Lone placements", AloneColumn, Palette.Line),
            CountAlone
        );
    }

    private static ChartSpec Chart(
        ReportContent content,
        string title,
        (string Name, int Column, string Colour) series,
        Func<ReportContent, int, int> count
    )
    {
        var blocks = content.Problem.Blocks;
        var counts = blocks.Select(block => (double?)count(content, block.Index)).ToList();
        return new ChartSpec
        {
            Sheet = SummarySheet.Tab,
            Title = title,
            AltText =
                $"Columns: {title.ToLowerInvariant()}, from {counts.Min()} to {counts.Max()}. The figures are on the sheet Blocks.",
            Labels = Cells(BlockColumn, blocks.Count),
            Categories = [.. blocks.Select(block => block.Id)],
            CategoryTitle = "Block",
            Series =
            [
                new ChartSeries(series.Name, Cells(series.Column, blocks.Count), counts, series.Colour, IsLine: false),
            ],
            At = default,
            Size = default,
        };
    }

    /// <summary>False where nobody has a podmate, so that pods can tell nothing.</summary>
    public static bool HasPods(ReportContent content) => content.PodYears.Count > 0;

    private static CellRange Cells(int column, int rows) => new(Tab, column, FirstRow, FirstRow + rows - 1);

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
            content.Problem.Pods.Count(pod => PodIntegrity.IsSeen(facts, pod, block.Index)),
            CountWhole(content, block.Index),
            Count(student => facts.PodmatesOf(student, block.Index) > 0),
            Count(student => facts.IsAmongStrangers(student, block.Index)),
            CountAlone(content, block.Index),
        ];
    }

    private static int CountWhole(ReportContent content, int block) =>
        content.Problem.Pods.Count(pod => PodIntegrity.IsWhole(content.Facts, pod, block));

    private static int CountAlone(ReportContent content, int block) =>
        content.Problem.Students.Count(student => content.Facts.IsAlone(student.Index, block));
}
