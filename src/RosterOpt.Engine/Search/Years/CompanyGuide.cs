namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// What company earns a crew in each slot: podmates with another timetable and wished peers who are there, whether a student by himself
/// would be alone, and nothing at sites without peers. A guide: what the move does to others only the score knows.
/// </summary>
internal sealed class CompanyGuide
{
    private readonly SearchProblem problem;
    private readonly RoomLedger rooms;
    private readonly PlannedSlots planned;
    private readonly (int Peer, int Weight)[]?[] wishes;
    private readonly long[] extra;
    private readonly List<int> touched = [];
    private int alone = -1;
    private readonly bool isSocial;
    private int size;

    public CompanyGuide(SearchProblem problem, RoomLedger rooms, PlannedSlots planned)
    {
        (this.problem, this.rooms, this.planned) = (problem, rooms, planned);
        extra = new long[problem.BySite ? problem.Sites * problem.Blocks : problem.Slots.Count];
        isSocial = problem.Problem.Sites.All(site => site.IsSocial);
        wishes = new (int, int)[]?[problem.Students];
        foreach (var wish in problem.Problem.Wishes.Where(wish => wish.Weight > 0))
        {
            wishes[wish.StudentA] = [.. wishes[wish.StudentA] ?? [], (wish.StudentB, wish.Weight)];
            wishes[wish.StudentB] = [.. wishes[wish.StudentB] ?? [], (wish.StudentA, wish.Weight)];
        }
    }

    /// <summary>Notes where the crew would have company.</summary>
    public void Look(SearchState state, Crew crew)
    {
        Forget();
        size = crew.Size;
        var only = crew.Members[0];
        alone = size == 1 && !problem.IsSolo[only] ? only : -1;
        var pod = problem.PodOf[only];
        if (pod >= 0 && problem.PodMembers[pod].Length > size)
        {
            foreach (var mate in problem.PodMembers[pod])
            {
                if (!crew.Members.Contains(mate))
                {
                    Add(state, mate, (long)problem.Settings.Pair * size);
                }
            }
        }
        foreach (var member in crew.Members)
        {
            foreach (var (peer, weight) in wishes[member] ?? [])
            {
                if (problem.PodOf[peer] < 0 || problem.PodOf[peer] != pod)
                {
                    Add(state, peer, (long)problem.Settings.Together * weight);
                }
            }
        }
    }

    /// <summary>Points that company earns over a rotation of the crew last looked at.</summary>
    public long Points(SearchState state, int offer, int start, int length)
    {
        var points = 0L;
        if (isSocial && touched.Count == 0 && alone < 0)
        {
            return 0;
        }
        for (var block = start; block < start + length; block++)
        {
            var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
            var group = state.Occupancy.GroupOf(slot);
            if (group < 0)
            {
                points -=
                    problem.Weeks[block]
                    * (
                        (problem.Settings.Pair * (long)(size * (size - 1) / 2))
                        + (size > 1 ? problem.Settings.Whole : 0)
                    );
                continue;
            }
            points += extra[group];
            if (alone >= 0 && rooms.In(offer, block) == 0)
            {
                points -=
                    (long)problem.Settings.Isolation
                    * problem.Weeks[block]
                    * problem.Problem.Students[alone].IsolationPenalty;
            }
        }
        return points;
    }

    private void Forget()
    {
        foreach (var group in touched)
        {
            extra[group] = 0;
        }
        touched.Clear();
    }

    private void Add(SearchState state, int other, long points)
    {
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = planned.SlotAt(state, other, block);
            var group = slot < 0 ? -1 : state.Occupancy.GroupOf(slot);
            if (group >= 0)
            {
                touched.Add(group);
                extra[group] += points * problem.Weeks[block];
            }
        }
    }
}
