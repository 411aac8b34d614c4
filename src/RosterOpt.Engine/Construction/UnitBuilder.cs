using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// Gives the students of a pod their years: each a timetable as like the podmates' as possible and away from crowded (discipline,
/// block) pairs, then each rotation at the tightest site that still has room for all of them.
/// </summary>
internal sealed class UnitBuilder
{
    private readonly SearchProblem problem;
    private readonly SearchState state;
    private readonly SearchRandom random;
    private readonly YearBuilder years;
    private readonly Crowding crowding;
    private readonly int[] together;

    public UnitBuilder(SearchState state, SearchRandom random)
    {
        (this.state, this.random, problem) = (state, random, state.Problem);
        years = new YearBuilder(problem, random);
        crowding = new Crowding(state);
        together = new int[problem.Disciplines * problem.Blocks];
    }

    /// <summary>Students for whom no whole timetable was found.</summary>
    public List<int> Unfinished { get; } = [];

    /// <summary>Students who have no legal year at all, whatever the others do: proof that no roster exists.</summary>
    public List<int> Impossible { get; } = [];

    /// <summary>Counts anew what is used where; to be called where the state has changed otherwise.</summary>
    public void Recount() => crowding.Recount();

    /// <summary>Takes all rotations away from the student, inside a move that is under way.</summary>
    public void Clear(int student)
    {
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = state.SlotAt(student, block);
            if (slot >= 0)
            {
                crowding.Count(problem.Slots.Discipline[slot], block, -1);
            }
        }
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (state.SlotAt(student, block) >= 0)
            {
                state.Remove(student, state.StartAt(student, block));
            }
        }
    }

    /// <summary>Places students without rotations, inside a move that is under way.</summary>
    public void Place(IReadOnlyList<int> members)
    {
        Array.Clear(together);
        var plan = new SortedDictionary<(int Start, int Discipline), List<int>>();
        foreach (var student in members)
        {
            foreach (var (discipline, start) in BuildYear(student, members.Count))
            {
                together[(discipline * problem.Blocks) + start]++;
                if (!plan.TryGetValue((start, discipline), out var list))
                {
                    plan[(start, discipline)] = list = [];
                }
                list.Add(student);
            }
        }
        foreach (var ((start, discipline), students) in plan)
        {
            PlaceTogether(students, discipline, start);
        }
    }

    private IReadOnlyList<(int Discipline, int Start)> BuildYear(int student, int size)
    {
        var year = years.Build(student, (discipline, start) => Cost(student, discipline, start, size));
        if (years.IsProvenImpossible)
        {
            Impossible.Add(student);
        }
        if (year.Count < problem.Demands.Rotations(student) && !problem.Demands.IsOptional(student))
        {
            Unfinished.Add(student);
        }
        return year;
    }

    /// <summary>How crowded it is, and how crowded that makes what may follow only then, less a bonus for every podmate who does the same then.</summary>
    private double Cost(int student, int discipline, int start, int size) =>
        (10 * (crowding.Of(student, discipline, start, size) + crowding.After(student, discipline, start, size)))
        - (100.0 * together[(discipline * problem.Blocks) + start]);

    private void PlaceTogether(List<int> students, int discipline, int start)
    {
        var waiting = new List<int>(students);
        while (waiting.Count > 0)
        {
            var (offer, room) = BestOffer(waiting, discipline, start);
            if (offer < 0)
            {
                // No site takes this one then; somebody else of them may still fit.
                waiting.RemoveAt(0);
                continue;
            }
            var take = waiting.Where(s => problem.Allowed.Allows(s, offer, start)).Take(Math.Max(1, room)).ToList();
            foreach (var student in take)
            {
                Place(student, offer, start);
                waiting.Remove(student);
            }
        }
    }

    private void Place(int student, int offer, int start)
    {
        state.Add(student, offer, start);
        var discipline = problem.Slots.OfferDiscipline[offer];
        for (var block = start; block < start + problem.LengthOf(student, discipline); block++)
        {
            crowding.Count(discipline, block, 1);
        }
    }

    /// <summary>The site with the least room that takes everybody; else the one with most room. A site below its minimum comes first.</summary>
    private (int Offer, int Room) BestOffer(List<int> students, int discipline, int start)
    {
        var length = problem.LengthOf(students[0], discipline);
        var (best, bestRoom, bestRank) = (-1, 0, long.MaxValue);
        var offers = problem.Slots.OffersOfDiscipline[discipline];
        var shift = offers.Length == 0 ? 0 : random.Next(offers.Length);
        for (var i = 0; i < offers.Length; i++)
        {
            var offer = offers[(i + shift) % offers.Length];
            if (!problem.Allowed.Allows(students[0], offer, start))
            {
                continue;
            }
            var (room, need) = RoomAndNeed(offer, start, length);
            long rank = room >= students.Count ? room : 1_000_000L - room;
            rank -= Math.Min(need, students.Count) * 1000L;
            if (rank < bestRank)
            {
                (best, bestRoom, bestRank) = (offer, room, rank);
            }
        }
        return (best, bestRoom);
    }

    private (int Room, int Need) RoomAndNeed(int offer, int start, int length)
    {
        var (room, need) = (int.MaxValue, 0);
        for (var block = start; block < start + length; block++)
        {
            var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
            var n = state.Occupancy.SlotCount(slot);
            room = Math.Min(room, problem.Slots.Max[slot] - n);
            room = Math.Min(
                room,
                problem.Slots.SiteBlockMax[problem.Slots.SiteBlock[slot]]
                    - state.Occupancy.SiteCount[problem.Slots.SiteBlock[slot]]
            );
            need = Math.Max(need, Math.Max(problem.Slots.Min[slot], problem.Slots.OpenMin[slot]) - n);
        }
        return (room, need);
    }
}
