using RosterOpt.Engine.Search.Years;

namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Takes the years of a few crews away and gives each in turn the best year that is left (ruin and recreate; Schrimpf et al., 2000).
/// Late in a search pods are whole and places nearly full: what still helps are exchanges over several blocks, disciplines and pods at
/// once, which single steps do not find.
/// </summary>
internal sealed class RecreateYears : IMove
{
    /// <summary>Fewest and most crews at a time.</summary>
    private const int Fewest = 2;

    private const int Most = 5;

    /// <summary>Draws of a further crew for each that is wanted.</summary>
    private const int Tries = 4;

    private readonly Crew[] crews;
    private readonly RoomLedger rooms;
    private readonly PlannedSlots slots;
    private readonly YearOptions options;
    private readonly BestYear years;
    private readonly CrewPlan[] plans;
    private readonly long[] chosen;
    private long stamp;

    public RecreateYears(SearchProblem problem, SearchRandom random)
    {
        crews = [.. Enumerable.Range(0, Most).Select(_ => new Crew(problem))];
        plans = [.. Enumerable.Range(0, Most).Select(_ => new CrewPlan())];
        rooms = new RoomLedger(problem);
        slots = new PlannedSlots(problem);
        options = new YearOptions(problem, (rooms, slots), random);
        years = new BestYear(problem, options);
        chosen = new long[problem.Students];
    }

    /// <summary>False where there are more blocks than the ledger has bits.</summary>
    public static bool Fits(SearchProblem problem) => problem.Blocks <= RoomLedger.MostBlocks;

    public string Name => "recreate-years";

    public int Cost => 50;

    public bool TryPropose(MoveKit kit)
    {
        var count = ChooseCrews(kit);
        rooms.Look(kit.State);
        slots.Clear();
        var gain = 0L;
        for (var i = 0; i < count; i++)
        {
            // One after the other, so that company of two crews is counted once only.
            slots.Leave(kit.State, crews[i]);
            rooms.Leave(crews[i]);
            gain -= options.Worth(kit.State, crews[i]);
        }
        for (var i = 0; i < count; i++)
        {
            if (!options.Find(kit.State, crews[i]) || !years.Find(crews[i], plans[i]))
            {
                return false;
            }
            gain += years.Points;
            slots.Enter(crews[i], plans[i]);
            rooms.Enter(crews[i], plans[i]);
        }
        if (gain < kit.MostLoss && kit.State.Violation == 0)
        {
            return false;
        }
        return Apply(kit, count) && kit.OrderKept();
    }

    private int ChooseCrews(MoveKit kit)
    {
        stamp++;
        var wanted = Fewest + kit.Random.Next(Most - Fewest + 1);
        var count = 0;
        for (var tries = 0; count < wanted && tries < wanted * Tries; tries++)
        {
            var student = count == 0 || kit.Random.Next(3) == 0 ? kit.RandomStudent() : Neighbour(kit, crews[0]);
            if (student < 0 || chosen[student] == stamp)
            {
                continue;
            }
            var crew = crews[count];
            crew.Take(kit.State, kit.Random, student);
            if (crew.Rotations.Count < 2)
            {
                continue;
            }
            foreach (var member in crew.Members)
            {
                chosen[member] = stamp;
            }
            count++;
        }
        return count;
    }

    /// <summary>Somebody at a place of the crew's, at about the same time; -1 for nobody.</summary>
    private static int Neighbour(MoveKit kit, Crew crew)
    {
        var number = kit.Random.Next(crew.Rotations.Count);
        var rotation = crew.Rotations[number];
        var block = rotation.Start - 1 + kit.Random.Next(rotation.Length + 2);
        if (block < 0 || block >= kit.Problem.Blocks)
        {
            return -1;
        }
        var slot = kit.Problem.Slots.SlotOfOffer[(crew.Offers(number)[0] * kit.Problem.Blocks) + block];
        if (slot < 0)
        {
            return -1;
        }
        var there = kit.State.Occupancy.Occupants(slot);
        return there.Length == 0 ? -1 : there[kit.Random.Next(there.Length)];
    }

    private bool Apply(MoveKit kit, int count)
    {
        var any = false;
        for (var i = 0; i < count; i++)
        {
            any |= Change(kit, crews[i], plans[i], isLeaving: true);
        }
        for (var i = 0; i < count; i++)
        {
            Change(kit, crews[i], plans[i], isLeaving: false);
        }
        return any;
    }

    /// <summary>Takes away what the plan does otherwise, or adds what it does instead.</summary>
    private static bool Change(MoveKit kit, Crew crew, CrewPlan plan, bool isLeaving)
    {
        var any = false;
        for (var r = 0; r < crew.Rotations.Count; r++)
        {
            var now = crew.Rotations[r];
            var offers = plan.Offers(r);
            for (var i = 0; i < offers.Length; i++)
            {
                var member = crew.Members[i];
                if (plan.Starts[r] == now.Start && crew.Offers(r)[i] == offers[i])
                {
                    continue;
                }
                any = true;
                if (isLeaving)
                {
                    kit.State.Remove(member, now.Start);
                }
                else
                {
                    kit.State.Add(member, offers[i], plan.Starts[r]);
                }
            }
        }
        return any;
    }
}
