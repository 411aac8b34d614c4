using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>A discipline at a site, and how many of its places each part of a divided cohort has.</summary>
internal sealed class DividedOffer
{
    /// <param name="slots">The slots of one discipline at one site; at least one.</param>
    /// <param name="parts">How many parts there are.</param>
    public DividedOffer(IReadOnlyList<Slot> slots, int parts)
    {
        Slots = slots;
        Places = slots.Max(slot => slot.Max);
        Total = slots.Sum(slot => (long)slot.Max);
        LeastOpen = slots.Max(slot => slot.OpenMin);
        Shares = new int[parts];
    }

    public IReadOnlyList<Slot> Slots { get; }

    public int Site => Slots[0].Site;

    public int Discipline => Slots[0].Discipline;

    /// <summary>Places in its largest block: what is shared out.</summary>
    public int Places { get; }

    /// <summary>Places of all blocks.</summary>
    public long Total { get; }

    /// <summary>A slot that opens for so many only had better not be cut smaller.</summary>
    public int LeastOpen { get; }

    /// <summary>By part: places; they sum to <see cref="Places"/>.</summary>
    public int[] Shares { get; }

    /// <summary>True where locks say which parts have it.</summary>
    public bool IsFixed { get; set; }

    /// <summary>Column of <see cref="PlaceDivision"/>.</summary>
    public required int Column { get; init; }

    /// <summary>Places of all blocks that go with so many of <see cref="Places"/>.</summary>
    public double Worth(int places) => Places == 0 ? 0 : (double)Total * places / Places;

    public void Move(int from, int to, int places)
    {
        Shares[from] -= places;
        Shares[to] += places;
    }

    /// <summary>What the part gets of a number that belongs to the whole offer: the parts' shares are whole and sum to it.</summary>
    public int ShareOf(int number, int part)
    {
        if (Places == 0)
        {
            return 0;
        }
        long before = 0;
        for (var i = 0; i < part; i++)
        {
            before += Shares[i];
        }
        return (int)((number * (before + Shares[part]) / Places) - (number * before / Places));
    }
}
