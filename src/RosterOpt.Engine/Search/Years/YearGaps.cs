namespace RosterOpt.Engine.Search.Years;

/// <summary>Where the free blocks of a crew's year meet rotations that stay, and what the moves to and from those cost.</summary>
internal sealed class YearGaps(SearchProblem problem)
{
    private readonly bool[] broken = new bool[problem.Blocks + 1];
    private Crew crew = null!;
    private SearchState state = null!;

    /// <summary>Finds the gaps of the crew.</summary>
    public void Look(SearchState roster, Crew of)
    {
        (state, crew) = (roster, of);
        for (var position = 0; position < crew.FreeCount; position++)
        {
            broken[position] = position == 0 || StaysBetween(position);
        }
        broken[crew.FreeCount] = true;
    }

    /// <summary>True at both ends of the year, and where a rotation that stays lies before the position.</summary>
    public bool IsGap(int position) => broken[position];

    /// <summary>Moves to and from the rotations that stay, at the ends of a stretch of free blocks.</summary>
    public long MovesBeside(int site, (int Begin, int End) positions)
    {
        var cost = 0L;
        if (broken[positions.Begin])
        {
            cost += MovesTo(site, crew.Free[positions.Begin] - 1, -1);
        }
        if (broken[positions.End])
        {
            cost += MovesTo(site, crew.Free[positions.End - 1] + 1, 1);
        }
        return cost;
    }

    private long MovesTo(int site, int from, int step)
    {
        var cost = 0L;
        foreach (var member in crew.Members)
        {
            for (var block = from; block >= 0 && block < problem.Blocks && !crew.Covers(block); block += step)
            {
                var slot = state.SlotAt(member, block);
                if (slot >= 0)
                {
                    cost += problem.Slots.Site[slot] == site ? 0 : problem.Own.MovePrices[member];
                    break;
                }
            }
        }
        return cost;
    }

    private bool StaysBetween(int position)
    {
        for (var block = crew.Free[position - 1] + 1; block < crew.Free[position]; block++)
        {
            if (state.SlotAt(crew.Members[0], block) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
