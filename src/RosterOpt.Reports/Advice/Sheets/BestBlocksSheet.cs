using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>Disciplines and blocks in which a place would help, at whichever site it helps most.</summary>
internal sealed class BestBlocksSheet : IAdviceSheet
{
    public string Name => "Disciplines and blocks";

    public bool Applies(AdviceContent content) => true;

    public void Write(SheetPage page, AdviceContent content)
    {
        var writer = new SheetWriter(
            page,
            "Disciplines and blocks in which a place would help most",
            "Points of one more place, or of two, at the best site that was found, and the lone placements that they save."
        );
        writer.Table(
            new SheetTable(
                "BestBlocks",
                [
                    "Discipline",
                    "Blocks",
                    "One more: points",
                    "One more: at",
                    "One more: lone saved",
                    "Two more: points",
                    "Two more: at",
                    "Two more: lone saved",
                ],
                [.. content.Blocks.Select(one => Row(content, one))]
            ),
            "No discipline gains anything in any block."
        );
        writer.Finish(frozenColumns: 2, repeatHeadings: true);
    }

    private static Cell[] Row(AdviceContent content, AdvisedPlaces one) =>
        [
            content.Problem.Disciplines[one.Discipline].Id,
            AdviceWords.Blocks(content.Problem, one.From, one.Until),
            GainCells.Points(one.One),
            Site(content, one.SiteOfOne),
            GainCells.Alone(one.One),
            GainCells.Points(one.Pair),
            Site(content, one.SiteOfPair),
            GainCells.Alone(one.Pair),
        ];

    private static string? Site(AdviceContent content, int site) => site < 0 ? null : content.Problem.Sites[site].Id;
}
