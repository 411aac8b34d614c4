namespace RosterOpt.Engine.Columns;

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
