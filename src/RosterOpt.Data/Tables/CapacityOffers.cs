using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Brings the rows of capacity together: a row that names a block replaces the whole blank row of its key there.</summary>
internal sealed class CapacityOffers(TableView table, ProblemDraft draft)
{
    private sealed class Offer
    {
        public CapacityRow? EveryBlock { get; set; }

        public CapacityRow?[]? ByBlock { get; set; }
    }

    private readonly Dictionary<(int Site, int Discipline, string Programmes), Offer> offers = [];
    private long byBlock;

    /// <summary>Takes a row; one that repeats a key is an error.</summary>
    public void Add(CapacityRow row)
    {
        var group = row.Programmes is null
            ? string.Empty
            : string.Join(',', row.Programmes.Select(p => p.ToString("D6", CultureInfo.InvariantCulture)));
        var key = (row.Site, row.Discipline, group);
        if (!offers.TryGetValue(key, out var offer))
        {
            offers[key] = offer = new Offer();
        }
        if (draft.IsTooLarge)
        {
            return;
        }
        var repeated = row.Blocks is null ? SetEveryBlock(offer, row) : SetBlocks(offer, row);
        if (repeated is not null)
        {
            KeyLines<int>.ReportRepeated(table["site"], row.Row, repeated.Row.Line);
        }
    }

    /// <summary>Puts slots and limits into the draft, ordered by site, discipline, block and programmes.</summary>
    public void Finish()
    {
        foreach (
            var (key, offer) in offers
                .OrderBy(entry => entry.Key.Site)
                .ThenBy(entry => entry.Key.Discipline)
                .ThenBy(entry => entry.Key.Programmes, StringComparer.Ordinal)
        )
        {
            var site = draft.SiteList[key.Site];
            for (var block = site.From; block <= site.Until; block++)
            {
                if ((offer.ByBlock?[block] ?? offer.EveryBlock) is { } row)
                {
                    Put(row, block);
                }
            }
            if (
                draft.IsTooLarge
                || IsOverLimit(draft.Slots.Count + draft.SiteLimits.Count + draft.ProgrammeLimits.Count)
            )
            {
                return;
            }
        }
        ReportUnopened();
    }

    private bool IsOverLimit(long slots)
    {
        if (slots <= ReadingLimits.Slots)
        {
            return false;
        }
        draft.IsTooLarge = true;
        var message = $"There are more than {ReadingLimits.Slots:N0} slots (site, discipline, block).";
        table.Report(table.Rows[^1], Grade.Error, "too-large", message, "Use longer blocks, or fewer sites.");
        return true;
    }

    private static CapacityRow? SetEveryBlock(Offer offer, CapacityRow row)
    {
        var before = offer.EveryBlock;
        offer.EveryBlock ??= row;
        return before;
    }

    private CapacityRow? SetBlocks(Offer offer, CapacityRow row)
    {
        byBlock += offer.ByBlock is null ? draft.BlockList.Count : 0;
        if (IsOverLimit(byBlock))
        {
            return null;
        }
        offer.ByBlock ??= new CapacityRow?[draft.BlockList.Count];
        CapacityRow? repeated = null;
        foreach (var block in row.Blocks!)
        {
            repeated ??= offer.ByBlock[block];
            offer.ByBlock[block] ??= row;
        }
        ReportClosed(row);
        return repeated;
    }

    private void ReportClosed(CapacityRow row)
    {
        var site = draft.SiteList[row.Site];
        if (
            row.Blocks is { Length: > 0 } blocks
            && Array.TrueForAll(blocks, block => block < site.From || block > site.Until)
        )
        {
            table["block"]
                .Report(
                    row.Row,
                    table["block"].Text(row.Row),
                    new CellFault(
                        "site-closed",
                        $"is outside the blocks in which {site.Id} takes students",
                        "The row changes nothing: check from and until of the site."
                    )
                    {
                        Grade = Grade.Warning,
                    }
                );
        }
    }

    private void Put(CapacityRow row, int block)
    {
        var source = table.Source(row.Row);
        if (row.Discipline < 0)
        {
            draft.SiteLimits.Add(new SiteLimit(row.Site, block, row.Max, source));
        }
        else if (row.Programmes is { } programmes)
        {
            draft.ProgrammeLimits.Add(new ProgrammeLimit(row.Site, row.Discipline, block, programmes, row.Max, source));
        }
        else
        {
            draft.Slots.Add(
                new Slot
                {
                    Index = draft.Slots.Count,
                    Site = row.Site,
                    Discipline = row.Discipline,
                    Block = block,
                    Max = row.Max,
                    Min = row.Min,
                    OpenMin = row.OpenMin,
                    Requires = row.Requires,
                    Row = source,
                }
            );
        }
    }

    /// <summary>Places for programmes alone open no slot: easily overlooked, so it is said.</summary>
    private void ReportUnopened()
    {
        foreach (var (key, offer) in offers)
        {
            var isAlone =
                key.Discipline >= 0
                && key.Programmes.Length > 0
                && !offers.ContainsKey((key.Site, key.Discipline, string.Empty));
            if (isAlone && (offer.EveryBlock ?? Array.Find(offer.ByBlock ?? [], row => row is not null)) is { } row)
            {
                table["programme"]
                    .Report(
                        row.Row,
                        table["programme"].Text(row.Row),
                        new CellFault(
                            "no-row-for-everybody",
                            "is limited here, but the site has no row of this discipline for everybody, so nobody is placed",
                            "A row that names programmes is a further limit: add a row with a blank programme for the places in all."
                        )
                        {
                            Grade = Grade.Warning,
                        }
                    );
            }
        }
    }
}
