using System.Globalization;
using RosterOpt.Core.Offers;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>Places that are empty: a row per site and discipline, most empty first.</summary>
internal sealed class SparePlacesSheet : IAdviceSheet
{
    public string Name => "Not needed";

    public bool Applies(AdviceContent content) => true;

    public void Write(SheetPage page, AdviceContent content)
    {
        var writer = new SheetWriter(page, "Places that this roster does not need", Note(content.Spare));
        writer.Table(
            new SheetTable(
                "SparePlaces",
                [
                    "Site",
                    "Site name",
                    "Discipline",
                    "Blocks offered",
                    "Places × blocks",
                    "Empty",
                    "Empty share",
                    "Places empty in every block",
                    "Never needed",
                ],
                [
                    .. content
                        .Spare.Offers.Where(offer => offer.Empty > 0)
                        .OrderByDescending(offer => offer.EmptyAlways)
                        .ThenByDescending(offer => offer.Empty)
                        .ThenBy(offer => (offer.Site, offer.Discipline))
                        .Select(offer => Row(content, offer)),
                ]
            ),
            "No place is empty."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    private static string Note(SparePlaces spare) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{spare.Empty:N0} of {spare.Places:N0} places × blocks are empty, {spare.NeverNeeded:N0} of them never needed by any roster."
        ) + (spare.IsKept ? " All empty ones could be given back without loss to this roster." : string.Empty);

    private static Cell[] Row(AdviceContent content, OfferUse offer)
    {
        var site = content.Problem.Sites[offer.Site];
        return
        [
            site.Id,
            site.Name,
            content.Problem.Disciplines[offer.Discipline].Id,
            offer.Slots.Count,
            offer.Places,
            offer.Empty,
            Cell.Share((double)offer.Empty / offer.Places, "0%"),
            offer.EmptyAlways,
            offer.NeverNeeded,
        ];
    }
}
