namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// In which blocks each offer has room for so many students more, while some are thought away and others planned, without touching the
/// state. One bit per block, so that a rotation's blocks are looked at all at once.
/// </summary>
internal sealed class RoomLedger
{
    /// <summary>Blocks that have a bit.</summary>
    public const int MostBlocks = 64;

    private readonly SearchProblem problem;
    private readonly int[] shift;
    private readonly List<int> touched = [];
    private readonly ulong[]?[] masks;
    private readonly List<int> sizes = [];
    private SearchState? state;
    private long version = -1;

    public RoomLedger(SearchProblem problem)
    {
        this.problem = problem;
        shift = new int[problem.Slots.OfferCount * problem.Blocks];
        masks = new ulong[]?[problem.LargestPod + 1];
    }

    /// <summary>Takes back what was counted, and looks at the roster anew where it has changed.</summary>
    public void Look(SearchState roster)
    {
        if (state != roster || version != roster.Version)
        {
            (state, version) = (roster, roster.Version);
            foreach (var at in touched)
            {
                shift[at] = 0;
            }
            sizes.ForEach(size => Fill(masks[size]!, size));
        }
        else
        {
            foreach (var at in touched)
            {
                shift[at] = 0;
                Mark(at);
            }
        }
        touched.Clear();
    }

    /// <summary>By offer: bit b is set where so many more students fit in block b.</summary>
    public ulong[] RoomFor(int size)
    {
        if (masks[size] is { } known)
        {
            return known;
        }
        sizes.Add(size);
        return masks[size] = Fill(new ulong[problem.Slots.OfferCount], size);
    }

    /// <summary>Thinks the crew away from its rotations.</summary>
    public void Leave(Crew crew)
    {
        for (var i = 0; i < crew.Rotations.Count; i++)
        {
            Count(crew.Offers(i), (crew.Rotations[i].Start, crew.Rotations[i].Length), -1);
        }
    }

    /// <summary>Plans the crew in its new rotations.</summary>
    public void Enter(Crew crew, CrewPlan plan)
    {
        for (var i = 0; i < crew.Rotations.Count; i++)
        {
            Count(plan.Offers(i), (plan.Starts[i], crew.Rotations[i].Length), 1);
        }
    }

    /// <summary>Counts so many students more in every block of a rotation; fewer where negative.</summary>
    public void Count(int offer, int start, int length, int students)
    {
        var first = (offer * problem.Blocks) + start;
        for (var at = first; at < first + length; at++)
        {
            if (shift[at] == 0)
            {
                touched.Add(at);
            }
            shift[at] += students;
            Mark(at);
        }
    }

    private void Count(ReadOnlySpan<int> offers, (int Start, int Length) blocks, int sign)
    {
        for (var i = 0; i < offers.Length; )
        {
            // Mostly all are at one place.
            var same = 1;
            while (i + same < offers.Length && offers[i + same] == offers[i])
            {
                same++;
            }
            Count(offers[i], blocks.Start, blocks.Length, sign * same);
            i += same;
        }
    }

    /// <summary>Students at the offer in the block, those planned included; the slot must exist.</summary>
    public int In(int offer, int block)
    {
        var at = (offer * problem.Blocks) + block;
        return state!.Occupancy.SlotCount(problem.Slots.SlotOfOffer[at]) + shift[at];
    }

    /// <summary>Places left at the offer in the block; negative where it is over-full.</summary>
    public int Left(int offer, int block) => Left((offer * problem.Blocks) + block);

    private int Left(int at)
    {
        var slot = problem.Slots.SlotOfOffer[at];
        return slot < 0 ? 0 : problem.Slots.Max[slot] - state!.Occupancy.SlotCount(slot) - shift[at];
    }

    private ulong[] Fill(ulong[] mask, int size)
    {
        var at = 0;
        for (var offer = 0; offer < mask.Length; offer++)
        {
            var bits = 0UL;
            for (var block = 0; block < problem.Blocks; block++)
            {
                bits |= Left(at++) >= size ? 1UL << block : 0;
            }
            mask[offer] = bits;
        }
        return mask;
    }

    private void Mark(int at)
    {
        var (offer, block) = Math.DivRem(at, problem.Blocks);
        var (left, bit) = (Left(at), 1UL << block);
        foreach (var size in sizes)
        {
            ref var bits = ref masks[size]![offer];
            bits = left >= size ? bits | bit : bits & ~bit;
        }
    }
}
