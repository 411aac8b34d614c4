namespace RosterOpt.Engine.Search.Moves;

/// <summary>What moves have in common: the state, randomness, and finding movers and places.</summary>
internal sealed class MoveKit(SearchState state, SearchRandom random)
{
    private const int Samples = 8;

    /// <summary>Percent of draws that look at a split pod.</summary>
    private const int SplitShare = 15;

    /// <summary>A student changes timetable without podmates in one of so many tries: who strays hardly ever finds back.</summary>
    public const int AloneOneIn = 40;

    private int[] movers = new int[64];

    public SearchState State { get; } = state;

    public SearchProblem Problem { get; } = state.Problem;

    public SearchRandom Random { get; } = random;

    /// <summary>Loss in points that would be accepted just now, 0 or less: a move that knows its loss need not be carried out.</summary>
    public double MostLoss { get; set; } = double.NegativeInfinity;

    /// <summary>Students chosen to move together, in order of choice.</summary>
    public ReadOnlySpan<int> Movers => movers.AsSpan(0, MoverCount);

    public int MoverCount { get; private set; }

    public void ClearMovers() => MoverCount = 0;

    public void AddMover(int student)
    {
        if (MoverCount == movers.Length)
        {
            Array.Resize(ref movers, MoverCount * 2);
        }
        movers[MoverCount++] = student;
    }

    /// <summary>Placements that most draws are to look at, or null; the list may change between moves.</summary>
    public IReadOnlyList<(int Student, int Block)>? Focus { get; init; }

    public int RandomStudent() => DrawFocus() is { } focus ? focus.Student : Random.Next(Problem.Students);

    /// <summary>
    /// Draws a rotation to change: mostly one of a pod that is split then, because late in a search nearly all pods are whole and
    /// moves that touch them are wasted.
    /// </summary>
    /// <returns>A student and the first block of the rotation, or -1 where the draw hit a block without one.</returns>
    public (int Student, int Start) DrawRotation()
    {
        if (DrawFocus() is { } focus)
        {
            var (who, when) = focus;
            return (who, State.SlotAt(who, when) < 0 ? -1 : State.StartAt(who, when));
        }
        if (State.SplitPods is { Count: > 0 } split && Random.Next(100) < SplitShare)
        {
            var (pod, block) = Math.DivRem(split[Random.Next(split.Count)], Problem.Blocks);
            var members = Problem.PodMembers[pod];
            var member = members[Random.Next(members.Length)];
            return (member, State.SlotAt(member, block) < 0 ? -1 : State.StartAt(member, block));
        }
        var student = RandomStudent();
        return (student, RandomRotation(student));
    }

    /// <summary>Something to look at, or null; one draw in eight looks elsewhere, because what is in the way often is.</summary>
    private (int Student, int Block)? DrawFocus() =>
        Focus is { Count: > 0 } focus && Random.Next(8) > 0 ? focus[Random.Next(focus.Count)] : null;

    /// <summary>First block of a random rotation of the student, or -1 where a random block held none.</summary>
    public int RandomRotation(int student)
    {
        var block = Random.Next(Problem.Blocks);
        return State.SlotAt(student, block) < 0 ? -1 : State.StartAt(student, block);
    }

    public int DisciplineAt(int student, int block)
    {
        var slot = State.SlotAt(student, block);
        return slot < 0 ? -1 : Problem.Slots.Discipline[slot];
    }

    /// <summary>True where the student begins a rotation of the discipline in the block.</summary>
    public bool Starts(int student, int discipline, int block)
    {
        var slot = State.SlotAt(student, block);
        return slot >= 0 && Problem.Slots.Discipline[slot] == discipline && State.StartAt(student, block) == block;
    }

    /// <summary>Makes the student and the podmates in the same rotation at the same site the movers.</summary>
    public void TakePart(int student, int start)
    {
        ClearMovers();
        AddMover(student);
        var pod = Problem.PodOf[student];
        if (pod < 0)
        {
            return;
        }
        var slot = State.SlotAt(student, start);
        foreach (var mate in Problem.PodMembers[pod])
        {
            if (IsFellow(student, mate) && State.SlotAt(mate, start) == slot && State.StartAt(mate, start) == start)
            {
                AddMover(mate);
            }
        }
    }

    /// <summary>Makes the student and the podmates who begin the same discipline in the block, at whatever site, the movers.</summary>
    public void TakeMates(int student, int start)
    {
        ClearMovers();
        AddMover(student);
        var pod = Problem.PodOf[student];
        if (pod < 0)
        {
            return;
        }
        var discipline = DisciplineAt(student, start);
        foreach (var mate in Problem.PodMembers[pod])
        {
            if (IsFellow(student, mate) && Starts(mate, discipline, start))
            {
                AddMover(mate);
            }
        }
    }

    /// <summary>Only students of one programme move together: their rotations last equally long.</summary>
    private bool IsFellow(int student, int mate) =>
        mate != student && Problem.ProgrammeOf[mate] == Problem.ProgrammeOf[student];

    /// <summary>Makes only this student a mover.</summary>
    public void TakeOne(int student)
    {
        ClearMovers();
        AddMover(student);
    }

    /// <summary>Drops movers who do not also begin the discipline in the block.</summary>
    public void KeepMoversWith(int discipline, int start)
    {
        var kept = 0;
        for (var i = 0; i < MoverCount; i++)
        {
            if (Starts(movers[i], discipline, start))
            {
                movers[kept++] = movers[i];
            }
        }
        MoverCount = kept;
    }

    /// <summary>Places left for everybody at the offer over a rotation; negative where it is over-full.</summary>
    public int Room(int offer, int start, int length)
    {
        var room = int.MaxValue;
        for (var block = start; block < start + length; block++)
        {
            var slot = Problem.Slots.SlotOfOffer[(offer * Problem.Blocks) + block];
            if (slot < 0)
            {
                return int.MinValue;
            }
            room = Math.Min(room, Problem.Slots.Max[slot] - State.Occupancy.SlotCount(slot));
        }
        return room;
    }

    /// <summary>A random offer that the student may take, if possible with room for <paramref name="size"/>; else the roomiest seen; -1 for none.</summary>
    public int ChooseOffer(int student, int discipline, int start, int size)
    {
        var offers = Problem.Slots.OffersOfDiscipline[discipline];
        if (offers.Length == 0 || !Problem.Allowed.AllowsSomewhere(student, discipline, start))
        {
            return -1;
        }
        var length = Problem.LengthOf(student, discipline);
        var (best, bestRoom) = (-1, int.MinValue);
        for (var i = 0; i < Samples; i++)
        {
            var offer =
                i == 0
                    ? Problem.Guide.Draw(State, Random, (student, start), discipline)
                    : offers[Random.Next(offers.Length)];
            if (!Problem.Allowed.Allows(student, offer, start))
            {
                continue;
            }
            var room = Room(offer, start, length);
            if (room >= size)
            {
                return offer;
            }
            if (room > bestRoom)
            {
                (best, bestRoom) = (offer, room);
            }
        }
        return best;
    }

    /// <summary>Adds the rotation for all movers: together where there is room, else split over a few sites.</summary>
    /// <param name="discipline">What the movers do.</param>
    /// <param name="start">First block; free for all of them.</param>
    /// <param name="hint">An offer to try first, or -1.</param>
    /// <returns>False where somebody found no place.</returns>
    public bool PlaceMovers(int discipline, int start, int hint)
    {
        var done = 0;
        for (var attempt = 0; done < MoverCount && attempt < 4; attempt++)
        {
            var student = movers[done];
            var left = MoverCount - done;
            var length = Problem.LengthOf(student, discipline);
            var offer =
                attempt == 0
                && hint >= 0
                && Problem.Allowed.Allows(student, hint, start)
                && Room(hint, start, length) >= left
                    ? hint
                    : ChooseOffer(student, discipline, start, left);
            if (offer < 0)
            {
                return false;
            }
            var room = Math.Max(1, Room(offer, start, length));
            for (; done < MoverCount && room > 0; room--)
            {
                if (!Problem.Allowed.Allows(movers[done], offer, start))
                {
                    break;
                }
                State.Add(movers[done++], offer, start);
            }
        }
        return done == MoverCount;
    }

    /// <summary>True where the blocks are free for the student.</summary>
    public bool IsFree(int student, int start, int length)
    {
        if (start < 0 || start + length > Problem.Blocks)
        {
            return false;
        }
        for (var block = start; block < start + length; block++)
        {
            if (State.SlotAt(student, block) >= 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True where every changed student's prerequisites still come first.</summary>
    public bool OrderKept()
    {
        foreach (var student in State.Changed)
        {
            if (!State.KeepsOrder(student))
            {
                return false;
            }
        }
        return true;
    }
}
