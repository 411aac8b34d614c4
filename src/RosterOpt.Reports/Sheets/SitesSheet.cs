using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Students against places: a row per site, a column per block.</summary>
internal sealed class SitesSheet : IReportSheet
{
    /// <summary>How cells of occupancy are read.</summary>
    public const string Key =
        "3/4: three students for four places. Grey: nobody comes, orange: over. Empty: nothing is offered, nobody is there.";

    public string Name => "Sites";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(page, "Sites: students against places", Key);
        var places = PlacesBySite(content.Problem);
        writer.Table(
            new SheetTable(
                "Sites",
                [
                    "Site",
                    "Site name",
                    "Placements",
                    "Places",
                    "Used",
                    .. content.Problem.Blocks.Select(Wording.BlockHeading),
                ],
                [.. content.Problem.Sites.Select(site => Row(content, site, places[site.Index]))]
            ),
            "There is no site."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    /// <summary>One cell; the words say what the colour says.</summary>
    public static Cell Occupancy(int students, long places)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{students}/{places}");
        return students > places ? Cell.Of(text + " (over)") with { Fill = Palette.Attention }
            : students == 0 ? Cell.Of(text) with { Fill = Palette.Missing }
            : text;
    }

    /// <summary>
    /// Places by site and block: those of its disciplines together, or fewer where the site as a whole has a limit.
    /// </summary>
    private static long[][] PlacesBySite(PlacementProblem problem)
    {
        long[][] places = [.. problem.Sites.Select(_ => new long[problem.Blocks.Count])];
        foreach (var slot in problem.Slots)
        {
            places[slot.Site][slot.Block] += slot.Max;
        }
        foreach (var limit in problem.SiteLimits)
        {
            places[limit.Site][limit.Block] = Math.Min(places[limit.Site][limit.Block], limit.Max);
        }
        return places;
    }

    private static Cell[] Row(ReportContent content, Site site, long[] places)
    {
        int[] students =
        [
            .. content.Problem.Blocks.Select(block => content.Facts.AtSite(site.Index, block.Index).Count),
        ];
        var (taken, offered) = (students.Sum(), places.Sum());
        return
        [
            site.Id,
            site.Name,
            taken,
            offered,
            Cell.Share(offered == 0 ? null : (double)taken / offered, "0%"),
            .. places.Select(
                (offer, block) => offer == 0 && students[block] == 0 ? Cell.Blank : Occupancy(students[block], offer)
            ),
        ];
    }
}
