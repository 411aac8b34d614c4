namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// Podmates with one timetable: the same disciplines begin in the same blocks, so that all of them can be given a new year at once.
/// </summary>
internal sealed class Crew(SearchProblem problem)
{
    /// <summary>Rotations of one year that are chosen anew; what is beyond stays (the choice looks at every set of them).</summary>
    public const int MostRotations = 9;

    private readonly List<CrewRotation> rotations = [];
    private readonly List<int> members = [];
    private readonly int[] free = new int[problem.Blocks];
    private int[] offers = [];
    private readonly bool[] isFree = new bool[problem.Blocks];
    private readonly int[]?[] alone = new int[]?[problem.Disciplines];

    public List<int> Members => members;

    public int Size => members.Count;

    /// <summary>Rotations that may change, in order of time.</summary>
    public List<CrewRotation> Rotations => rotations;

    /// <summary>Blocks that the rotations fill, in order of time.</summary>
    public ReadOnlySpan<int> Free => free.AsSpan(0, FreeCount);

    public int FreeCount { get; private set; }

    /// <summary>Makes this the crew of the student as the roster stands.</summary>
    public void Take(SearchState state, SearchRandom random, int student)
    {
        members.Clear();
        rotations.Clear();
        var pod = problem.PodOf[student];
        foreach (var mate in pod < 0 ? [student] : problem.PodMembers[pod])
        {
            if (mate == student || HasSameTimetable(state, student, mate))
            {
                members.Add(mate);
            }
        }
        FindRotations(state);
        while (rotations.Count > MostRotations)
        {
            rotations.RemoveAt(random.Next(rotations.Count));
        }
        FindFree();
        FindOffers(state);
    }

    /// <summary>Where the members are in a rotation, in the order of the crew.</summary>
    public ReadOnlySpan<int> Offers(int rotation) => offers.AsSpan(rotation * Size, Size);

    /// <summary>True where one of the rotations covers the block.</summary>
    public bool Covers(int block) => isFree[block];

    private bool HasSameTimetable(SearchState state, int student, int mate)
    {
        if (problem.ProgrammeOf[student] != problem.ProgrammeOf[mate])
        {
            return false;
        }
        for (var block = 0; block < problem.Blocks; block++)
        {
            var (mine, theirs) = (state.SlotAt(student, block), state.SlotAt(mate, block));
            if (mine == theirs)
            {
                continue;
            }
            if (
                mine < 0
                || theirs < 0
                || problem.Slots.Discipline[mine] != problem.Slots.Discipline[theirs]
                || state.StartAt(student, block) != state.StartAt(mate, block)
            )
            {
                return false;
            }
        }
        return true;
    }

    private void FindRotations(SearchState state)
    {
        var first = members[0];
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (state.SlotAt(first, block) < 0 || state.StartAt(first, block) != block)
            {
                continue;
            }
            var offer = state.OfferAt(first, block);
            var discipline = problem.Slots.OfferDiscipline[offer];
            rotations.Add(
                new CrewRotation(
                    IsTogether(state, block) ? offer : -1,
                    block,
                    problem.LengthOf(first, discipline),
                    Choices(discipline)
                )
            );
        }
    }

    private bool IsTogether(SearchState state, int block)
    {
        var slot = state.SlotAt(members[0], block);
        foreach (var member in members)
        {
            if (state.SlotAt(member, block) != slot)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The discipline itself, or the electives of the same length that everybody could do instead.</summary>
    private int[] Choices(int discipline)
    {
        var needs = problem.Demands.Of(members[0]);
        foreach (var member in members)
        {
            if (!ReferenceEquals(problem.Demands.Of(member), needs))
            {
                return Alone(discipline);
            }
        }
        foreach (var demand in needs)
        {
            if (demand.IsPool && demand.Count == 1 && Array.IndexOf(demand.Disciplines, discipline) >= 0)
            {
                return HaveOneLength(demand.Disciplines) ? demand.Disciplines : Alone(discipline);
            }
        }
        return Alone(discipline);
    }

    private int[] Alone(int discipline) => alone[discipline] ??= [discipline];

    private bool HaveOneLength(int[] disciplines)
    {
        foreach (var discipline in disciplines)
        {
            if (problem.LengthOf(members[0], discipline) != problem.LengthOf(members[0], disciplines[0]))
            {
                return false;
            }
        }
        return true;
    }

    private void FindOffers(SearchState state)
    {
        if (offers.Length < Size * MostRotations)
        {
            offers = new int[Size * MostRotations];
        }
        for (var i = 0; i < rotations.Count * Size; i++)
        {
            offers[i] = state.OfferAt(members[i % Size], rotations[i / Size].Start);
        }
    }

    private void FindFree()
    {
        Array.Clear(isFree);
        foreach (var rotation in rotations)
        {
            isFree.AsSpan(rotation.Start, rotation.Length).Fill(true);
        }
        FreeCount = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (isFree[block])
            {
                free[FreeCount++] = block;
            }
        }
    }
}

/// <summary>A rotation that all of a crew begin at once.</summary>
/// <param name="Offer">Where it is now; -1 where the members are at several sites.</param>
/// <param name="Start">First block now.</param>
/// <param name="Length">Blocks.</param>
/// <param name="Choices">Disciplines that may take its place, the present one among them.</param>
internal readonly record struct CrewRotation(int Offer, int Start, int Length, int[] Choices);
