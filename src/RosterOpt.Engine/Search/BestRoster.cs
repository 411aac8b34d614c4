using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Search;

/// <summary>
/// The best roster a chain has seen: least violation first, then most points. It is copied student by student, only those who changed
/// since the last copy, because improvements come by the thousand.
/// </summary>
internal sealed class BestRoster
{
    private readonly SearchState state;
    private readonly int[] slots;
    private readonly int[] starts;
    private readonly bool[] isDirty;
    private readonly List<int> dirty = [];

    public BestRoster(SearchState state)
    {
        this.state = state;
        slots = (int[])state.Occupancy.SlotAt.Clone();
        starts = (int[])state.Occupancy.StartAt.Clone();
        isDirty = new bool[state.Problem.Students];
        (Score, Violation) = (state.Score, state.Violation);
    }

    public long Score { get; private set; }

    public long Violation { get; private set; }

    /// <summary>Raised on every better roster: a number that only grows.</summary>
    public long Version { get; private set; }

    /// <summary>These students' years differ from the copy.</summary>
    public void Note(ReadOnlySpan<int> changed)
    {
        foreach (var student in changed)
        {
            if (!isDirty[student])
            {
                isDirty[student] = true;
                dirty.Add(student);
            }
        }
    }

    /// <summary>Copies the state where it is better.</summary>
    public void Offer()
    {
        var violation = state.Violation;
        if (violation > Violation || (violation == Violation && state.Score <= Score))
        {
            return;
        }
        var blocks = state.Problem.Blocks;
        foreach (var student in dirty)
        {
            Array.Copy(state.Occupancy.SlotAt, student * blocks, slots, student * blocks, blocks);
            Array.Copy(state.Occupancy.StartAt, student * blocks, starts, student * blocks, blocks);
            isDirty[student] = false;
        }
        dirty.Clear();
        (Score, Violation) = (state.Score, violation);
        Version++;
    }

    /// <summary>Makes the state equal to the copy.</summary>
    public void Restore()
    {
        state.Begin();
        var blocks = state.Problem.Blocks;
        foreach (var student in dirty)
        {
            for (var block = 0; block < blocks; block++)
            {
                if (state.SlotAt(student, block) >= 0 && state.StartAt(student, block) == block)
                {
                    state.Remove(student, block);
                }
            }
            isDirty[student] = false;
        }
        foreach (var student in dirty)
        {
            for (var block = 0; block < blocks; block++)
            {
                var at = (student * blocks) + block;
                if (slots[at] >= 0 && starts[at] == block)
                {
                    state.Add(student, state.Problem.Slots.Offer[slots[at]], block);
                }
            }
        }
        dirty.Clear();
        state.Settle();
        state.Commit();
    }

    /// <summary>Takes over another chain's copy, and makes the state equal to it.</summary>
    public void Adopt(BestRoster other)
    {
        Note(Differences(other));
        Array.Copy(other.slots, slots, slots.Length);
        Array.Copy(other.starts, starts, starts.Length);
        (Score, Violation) = (other.Score, other.Violation);
        Version++;
        Restore();
    }

    private int[] Differences(BestRoster other)
    {
        var blocks = state.Problem.Blocks;
        return
        [
            .. Enumerable
                .Range(0, state.Problem.Students)
                .Where(student =>
                    !slots.AsSpan(student * blocks, blocks).SequenceEqual(other.slots.AsSpan(student * blocks, blocks))
                    || !starts
                        .AsSpan(student * blocks, blocks)
                        .SequenceEqual(other.starts.AsSpan(student * blocks, blocks))
                ),
        ];
    }

    /// <summary>The copy as a roster.</summary>
    public Roster ToRoster()
    {
        var places = new Place[slots.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var slot = slots[i];
            places[i] =
                slot < 0 ? Place.None : new Place(state.Problem.Slots.Site[slot], state.Problem.Slots.Discipline[slot]);
        }
        return Roster.FromPlaces(state.Problem.Problem, places);
    }
}
