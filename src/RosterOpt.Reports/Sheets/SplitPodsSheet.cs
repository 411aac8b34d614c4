using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Who is missing where: a row per pod and block in which the pod is split.</summary>
internal sealed class SplitPodsSheet : IReportSheet
{
    public string Name => "Split pods";

    public bool Applies(ReportContent content) => content.PodYears.Count > 0;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Split pods: who is missing where",
            "Blocks in which members of a pod are apart: the largest group, and where the others are."
        );
        writer.Table(
            new SheetTable(
                "SplitPods",
                ["Pod", "Block", "First day", "Weeks", "Placed", "Together", "Where", "Group", "Apart from it"],
                [
                    .. content
                        .PodYears.SelectMany(year => year.Blocks)
                        .Where(block => block.IsSplit)
                        .Select(block => Row(content, block)),
                ]
            )
            {
                Wrapped = [7, 8],
            },
            "No pod is ever split."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, PodBlock block) =>
        [
            block.Pod.Id,
            block.Block.Id,
            block.Block.Start,
            block.Block.Weeks,
            block.Placed,
            block.Together,
            Wording.PlaceText(content.Problem, block.Groups[0].Place),
            Wording.Names(content.Problem, block.Groups[0].Members),
            string.Join(
                "; ",
                block
                    .Groups.Skip(1)
                    .Select(group =>
                        $"{Wording.Names(content.Problem, group.Members)} at {Wording.PlaceText(content.Problem, group.Place)}"
                    )
            ),
        ];
}
