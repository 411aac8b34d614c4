namespace RosterOpt.Engine.Columns;

/// <summary>
/// One student's year as a path problem: rotations to choose from, sorted by first block, and the rules between them. What one
/// rotation alone may or may not do (leave, windows, breaks, tags, exclusions, locks) is already filtered out of
/// <see cref="Options"/>. Immutable.
/// </summary>
internal sealed class YearProblem
{
    public required int Student { get; init; }

    /// <summary>Blocks of the calendar.</summary>
    public required int Blocks { get; init; }

    /// <summary>Rotations to choose from, by first block, then site, then item.</summary>
    public required YearOption[] Options { get; init; }

    /// <summary>First option that starts in a block; one entry more than blocks.</summary>
    public required int[] FirstOption { get; init; }

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
            if (System.Numerics.BitOperations.PopCount(done & PoolMask[pool]) != PoolCount[pool])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True where one more rotation of the item is wanted and its prerequisites are done.</summary>
    public bool Allows(ulong done, in YearItem item) =>
        (done & item.Mask) != item.Mask
        && (done & item.Needs) == item.Needs
        && (
            item.Pool < 0
            || MayStopEarly
            || System.Numerics.BitOperations.PopCount(done & PoolMask[item.Pool]) < PoolCount[item.Pool]
        );
}

/// <summary>A discipline as one student sees it. Times done are counted in bits, lowest first, so that "finished" is one mask.</summary>
/// <param name="Mask">One bit per rotation wanted.</param>
/// <param name="Needs">Bits of prerequisites that must be set before it starts.</param>
/// <param name="Pool">Local pool of an elective, or -1.</param>
/// <param name="Times">Bits in <paramref name="Mask"/>.</param>
internal readonly record struct YearItem(int Discipline, ulong Mask, ulong Needs, int Pool, int Times)
{
    /// <summary>The set with one more rotation of the item done.</summary>
    public ulong AddTo(ulong done) => done | ((((done & Mask) << 1) | (Mask & (~Mask + 1))) & Mask);
}

/// <summary>A rotation that a student may do.</summary>
/// <param name="Item">Index into <see cref="YearProblem.Items"/>.</param>
/// <param name="Site">Index into <see cref="YearProblem.Sites"/>.</param>
/// <param name="End">Block after the last one.</param>
/// <param name="Kind">Index into <see cref="RotationKinds"/>.</param>
/// <param name="Value">Points: preference, away and change.</param>
/// <param name="Own">Points of preference alone: what counts for <c>worst</c>.</param>
internal readonly record struct YearOption(int Item, int Site, int Start, int End, int Kind, int Value, int Own);

/// <summary>A whole year of one student: a column of the master problem.</summary>
/// <param name="Options">Rotations in order of time, as indices into the options of the student.</param>
/// <param name="Value">All personal points, with moves, waiting and the constant.</param>
/// <param name="Own">Preference − move − wait: what counts for <c>worst</c>.</param>
internal sealed record Year(int Student, int[] Options, long Value, long Own);
