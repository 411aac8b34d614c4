using System.Globalization;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>A heat map: a row per pod, a column per block.</summary>
internal sealed class PodsSheet : IReportSheet
{
    public string Name => "Pods";

    public bool Applies(ReportContent content) => content.PodYears.Count > 0;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Pods: who stays together",
            "3/4 NGH: three of four are together at NGH. Blue: all together, white: half, orange: nobody. Most often split first."
        );
        writer.Table(
            new SheetTable(
                "Pods",
                [
                    "Pod",
                    "Members",
                    "Blocks split",
                    "With a podmate",
                    .. content.Problem.Blocks.Select(Wording.BlockHeading),
                ],
                [.. content.PodYears.Select(year => Row(content, year))]
            ),
            string.Empty
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static Cell[] Row(ReportContent content, PodYear year) =>
        [
            year.Pod.Id,
            year.Pod.Members.Count,
            year.Split,
            Cell.Share(year.Together, "0%"),
            .. year.Blocks.Select(block => Shade(content, block)),
        ];

    private static Cell Shade(ReportContent content, PodBlock block)
    {
        if (block.Placed == 0)
        {
            return Cell.Of("n/a") with { Fill = Palette.Missing };
        }
        var site = content.Problem.Sites[block.Groups[0].Place.Site].Id;
        var text = string.Create(CultureInfo.InvariantCulture, $"{block.Together}/{block.Placed} {site}");
        return Cell.Of(text) with { Fill = block.Share is { } share ? Palette.Diverging(share) : Palette.Missing };
    }
}
