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
                    "Pods seen",
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

    /// <summary>Whole pods as columns and lone placements as a line, by block.</summary>
    /// <returns>The chart without its place, or null where there is no block.</returns>
    public static ChartSpec? Chart(ReportContent content)
    {
        var blocks = content.Problem.Blocks;
        if (blocks.Count == 0)
        {
            return null;
        }
        var whole = blocks.Select(block => (double?)CountWhole(content, block.Index)).ToList();
        var alone = blocks.Select(block => (double?)CountAlone(content, block.Index)).ToList();
        return new ChartSpec
        {
            Sheet = SummarySheet.Tab,
            Title = "Pods whole, and lone placements, by block",
            AltText =
                $"Columns: pods whole in each block, from {whole.Min()} to {whole.Max()}. Line: placements without company, from {alone.Min()} to {alone.Max()}. The figures are on the sheet Blocks.",
            Labels = Cells(BlockColumn, blocks.Count),
            Categories = [.. blocks.Select(block => block.Id)],
            CategoryTitle = "Block",
            Series =
            [
                new ChartSeries("Pods whole", Cells(WholeColumn, blocks.Count), whole, Palette.Bars, IsLine: false),
                new ChartSeries("Lone placements", Cells(AloneColumn, blocks.Count), alone, Palette.Line, IsLine: true),
            ],
            At = default,
            Size = default,
        };
    }

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
