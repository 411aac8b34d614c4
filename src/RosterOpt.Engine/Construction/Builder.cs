using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// A first roster: pod by pod in random order, each member on a timetable as like the podmates' as possible and away from crowded
/// (discipline, block) pairs, then each rotation at the tightest site that still has room for all of them. Places and minimums may be
/// missed: the search mends that.
/// </summary>
internal sealed class Builder
{
    private readonly SearchProblem problem;
    private readonly SearchState state;
    private readonly SearchRandom random;
    private readonly YearBuilder years;
    private readonly long[] places;
    private readonly int[] used;
    private readonly int[] together;

    public Builder(SearchState state, SearchRandom random)
    {
        this.state = state;
        this.random = random;
        problem = state.Problem;
        years = new YearBuilder(problem, random);
        places = new long[problem.Disciplines * problem.Blocks];
        used = new int[places.Length];
        together = new int[places.Length];
        for (var slot = 0; slot < problem.Slots.Count; slot++)
        {
            places[(problem.Slots.Discipline[slot] * problem.Blocks) + problem.Slots.Block[slot]] += problem.Slots.Max[
                slot
            ];
        }
    }

    /// <summary>Students for whom no whole timetable was found.</summary>
    public List<int> Unfinished { get; } = [];

    /// <summary>Students who have no legal year at all, whatever the others do: proof that no roster exists.</summary>
    public List<int> Impossible { get; } = [];

    /// <summary>Builds the whole roster; the state must be empty.</summary>
    public void Run(CancellationToken cancel)
    {
        foreach (var unit in Units())
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }
            PlaceUnit(unit);
        }
    }

    /// <summary>Fills in a state that holds part of a roster: a student whose year is not whole there gets a new one.</summary>
    public void Complete(CancellationToken cancel)
    {
        CountUsed();
        foreach (var unit in Units())
        {
            if (cancel.IsCancellationRequested)
            {
                return;
            }
            var broken = unit.Where(student => !IsWhole(student)).ToArray();
            foreach (var student in broken)
            {
                Clear(student);
            }
            if (broken.Length > 0)
            {
                PlaceUnit(broken);
            }
        }
    }

    private void CountUsed()
    {
        for (var slot = 0; slot < problem.Slots.Count; slot++)
        {
            used[(problem.Slots.Discipline[slot] * problem.Blocks) + problem.Slots.Block[slot]] += state
                .Occupancy
                .SlotCount[slot];
        }
    }

    private bool IsWhole(int student)
    {
        var rotations = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            rotations += state.SlotAt(student, block) >= 0 && state.StartAt(student, block) == block ? 1 : 0;
        }
        return problem.Demands.IsOptional(student) ? rotations > 0 : rotations == problem.Demands.Rotations(student);
    }

    private void Clear(int student)
    {
        state.Begin();
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = state.SlotAt(student, block);
            if (slot < 0)
            {
                continue;
            }
            used[(problem.Slots.Discipline[slot] * problem.Blocks) + block]--;
        }
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (state.SlotAt(student, block) >= 0)
            {
                state.Remove(student, state.StartAt(student, block));
            }
        }
        state.Settle();
        state.Commit();
    }

    private IEnumerable<int[]> Units()
    {
        var units = new List<int[]>(problem.PodMembers);
        units.AddRange(Enumerable.Range(0, problem.Students).Where(s => problem.PodOf[s] < 0).Select(s => new[] { s }));
        var order = Enumerable.Range(0, units.Count).ToArray();
        random.Shuffle(order);
        return order.Select(i => units[i]);
    }

    private void PlaceUnit(int[] members)
    {
        Array.Clear(together);
        var plan = new SortedDictionary<(int Start, int Discipline), List<int>>();
        foreach (var student in members)
        {
            var year = years.Build(student, (discipline, start) => Cost(student, discipline, start, members.Length));
            if (years.IsProvenImpossible)
            {
                Impossible.Add(student);
            }
            if (year.Count < problem.Demands.Rotations(student) && !problem.Demands.IsOptional(student))
            {
                Unfinished.Add(student);
            }
            foreach (var (discipline, start) in year)
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

    /// <summary>Crowding of the blocks (0 = empty, 1 = full, steep beyond), less a bonus for every podmate who already does the same then.</summary>
    private double Cost(int student, int discipline, int start, int size)
    {
        double sum = 0;
        var end = start + problem.LengthOf(student, discipline);
        for (var block = start; block < end; block++)
        {
            var at = (discipline * problem.Blocks) + block;
            var share = (used[at] + size) / Math.Max(1.0, places[at]);
            sum += share + (share > 1 ? 20 * (share - 1) : 0);
        }
        return (10 * sum) - (100.0 * together[(discipline * problem.Blocks) + start]);
    }

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
        state.Begin();
        state.Add(student, offer, start);
        state.Settle();
        state.Commit();
        var discipline = problem.Slots.OfferDiscipline[offer];
        for (var block = start; block < start + problem.LengthOf(student, discipline); block++)
        {
            used[(discipline * problem.Blocks) + block]++;
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
            var n = state.Occupancy.SlotCount[slot];
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
