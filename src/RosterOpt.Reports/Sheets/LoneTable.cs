using System.Globalization;
using RosterOpt.Core.Mending;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Lone placements by why they are so, and how many could be mended.</summary>
internal static class LoneTable
{
    public static SheetTable Of(ReportContent content) =>
        new(
            "WhyAlone",
            ["Why alone", "Placements", "Mended by one change today", "Or by more places"],
            [
                .. content
                    .LonePlacements.GroupBy(lone => lone.Cause)
                    .OrderBy(group => group.Key)
                    .Select(group =>
                        new Cell[]
                        {
                            Label(group.Key),
                            group.Count(),
                            Known(content, group.Count(lone => lone.Mend is not null)),
                            Known(content, group.Count(lone => lone is { Mend: null, WithPlaces: not null })),
                        }
                    ),
            ]
        );

    /// <summary>The cause in a few words.</summary>
    public static string Label(LoneCause cause) =>
        cause switch
        {
            LoneCause.Locked => "A lock keeps the student there",
            LoneCause.OnlyPlace => "Only one place is offered",
            LoneCause.NobodyElse => "Nobody else is eligible",
            LoneCause.TradeOff => "Trade-off: company was possible",
            _ => string.Create(CultureInfo.InvariantCulture, $"{cause}"),
        };

    private static Cell Known(ReportContent content, int count) =>
        content.Lone is null || content.Lone.Any(lone => !lone.IsSearched) ? Cell.NotApplicable : count;
}
