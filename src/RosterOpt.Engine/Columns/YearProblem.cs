using System.Numerics;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// One student's year as a path problem: rotations to choose from, sorted by first block, and the rules between them. What one
/// rotation alone may or may not do (leave, windows, breaks, tags, exclusions, locks) is already filtered out of
/// <see cref="Options"/>. Immutable.
/// </summary>
internal sealed class YearProblem
{
    private ulong[]? offeredFrom;

    public required int Student { get; init; }

    /// <summary>Blocks of the calendar.</summary>
    public required int Blocks { get; init; }

    /// <summary>Rotations to choose from, by first block, then site, then item.</summary>
    public required YearOption[] Options { get; init; }

    /// <summary>First option that starts in a block; one entry more than blocks.</summary>
    public required int[] FirstOption { get; init; }

    /// <summary>By block: bits of the items that may still start in it or later; one entry more than blocks.</summary>
    public ulong[] OfferedFrom => offeredFrom ??= Offers();

    /// <summary>What the student has to do or may do.</summary>
    public required YearItem[] Items { get; init; }

    /// <summary>Bits of electives by pool.</summary>
    public required ulong[] PoolMask { get; init; }

    /// <summary>Electives wanted by pool.</summary>
    public required int[] PoolCount { get; init; }

    /// <summary>Bits of everything compulsory.</summary>
    public required ulong Required { get; init; }

    /// <summary>True for a student who need not finish.</summary>
    public required bool MayStopEarly { get; init; }

    /// <summary>Global site of each local one.</summary>
    public required int[] Sites { get; init; }

    /// <summary>Points for a move to another site.</summary>
    public required long MoveCost { get; init; }

    /// <summary>Points for an idle block before the last rotation, by block.</summary>
    public required long[] WaitCost { get; init; }

    /// <summary>True where a lock wants the student placed.</summary>
    public required bool[] MustBePlaced { get; init; }

    /// <summary>Last block that a lock wants, or -1.</summary>
    public required int LastLocked { get; init; }

    /// <summary>Points that every year of the student has, whatever is chosen (changes against the baseline).</summary>
    public required long Constant { get; init; }

    /// <summary>Most rotations at one site, or <see cref="int.MaxValue"/> where no year could have more.</summary>
    public required int SiteLimit { get; init; }

    public bool HasSiteLimit => SiteLimit != int.MaxValue;

    /// <summary>True where this is all that the student has to do.</summary>
    public bool IsComplete(ulong done)
    {
        if (MayStopEarly)
        {
            return true;
        }
        if ((done & Required) != Required)
        {
            return false;
        }
        for (var pool = 0; pool < PoolMask.Length; pool++)
        {
            if (BitOperations.PopCount(done & PoolMask[pool]) != PoolCount[pool])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True where something that must still be done does not start in the block or later.</summary>
    public bool IsTooLate(ulong done, int block)
    {
        var offered = OfferedFrom[block];
        if (MayStopEarly)
        {
            return false;
        }
        for (var pool = 0; pool < PoolMask.Length; pool++)
        {
            var missing = PoolCount[pool] - BitOperations.PopCount(done & PoolMask[pool]);
            if (missing > BitOperations.PopCount(PoolMask[pool] & offered & ~done))
            {
                return true;
            }
        }
        return (Required & ~done & ~offered) != 0;
    }

    /// <summary>True where one more rotation of the item is wanted and its prerequisites are done.</summary>
    public bool Allows(ulong done, in YearItem item) =>
        (done & item.Mask) != item.Mask
        && (done & item.Needs) == item.Needs
        && (item.Pool < 0 || MayStopEarly || BitOperations.PopCount(done & PoolMask[item.Pool]) < PoolCount[item.Pool]);

    /// <summary>The part of the year that has only some of the rotations, and in which some electives are compulsory (pool -1).</summary>
    /// <param name="items">The same items in the same order.</param>
    /// <param name="options">Some of the options in the same order.</param>
    public YearProblem Restrict(YearItem[] items, List<YearOption> options)
    {
        var done = 0UL;
        for (var i = 0; i < items.Length; i++)
        {
            done |= Items[i].Pool >= 0 && items[i].Pool < 0 ? items[i].Mask : 0;
        }
        return new YearProblem
        {
            Student = Student,
            Blocks = Blocks,
            Options = [.. options],
            FirstOption = FirstOptions(options, Blocks),
            Items = items,
            PoolMask = [.. PoolMask.Select(x => x & ~done)],
            PoolCount = [.. PoolCount.Select((x, i) => x - BitOperations.PopCount(PoolMask[i] & done))],
            Required = Required | done,
            MayStopEarly = MayStopEarly,
            Sites = Sites,
            MoveCost = MoveCost,
            WaitCost = WaitCost,
            MustBePlaced = MustBePlaced,
            LastLocked = LastLocked,
            Constant = Constant,
            SiteLimit = SiteLimit,
        };
    }

    /// <summary>What <see cref="FirstOption"/> is for options sorted by first block.</summary>
    public static int[] FirstOptions(List<YearOption> options, int blocks)
    {
        var first = new int[blocks + 1];
        foreach (var option in options)
        {
            first[option.Start + 1]++;
        }
        for (var block = 0; block < blocks; block++)
        {
            first[block + 1] += first[block];
        }
        return first;
    }

    private ulong[] Offers()
    {
        var found = new ulong[Blocks + 1];
        for (var block = Blocks - 1; block >= 0; block--)
        {
            found[block] = found[block + 1];
            for (var i = FirstOption[block]; i < FirstOption[block + 1]; i++)
            {
                found[block] |= Items[Options[i].Item].Mask;
            }
        }
        return found;
    }
}
