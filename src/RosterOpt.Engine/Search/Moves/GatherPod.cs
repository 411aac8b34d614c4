namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// All podmates who do one discipline at one time come together at a site large enough; whoever is then too many there goes, part by
/// part, to the places that the pod has left. One step where changing sites one after the other would have to go through bad rosters.
/// </summary>
internal sealed class GatherPod : IMove
{
    private const int Samples = 8;
    private readonly List<int> vacated = [];
    private readonly List<int> evicted = [];

    public string Name => "gather-pod";

    public bool TryPropose(MoveKit kit)
    {
        var (student, start) = kit.DrawRotation();
        if (start < 0 || kit.Problem.PodOf[student] < 0)
        {
            return false;
        }
        kit.TakeMates(student, start);
        var discipline = kit.DisciplineAt(student, start);
        var target = FindTarget(kit, discipline, start);
        if (target < 0)
        {
            return false;
        }
        vacated.Clear();
        foreach (var mover in kit.Movers)
        {
            vacated.Add(kit.State.OfferAt(mover, start));
            kit.State.Remove(mover, start);
        }
        var over = kit.MoverCount - kit.Room(target, start, kit.Problem.LengthOf(student, discipline));
        if (over > 0 && !Evict(kit, target, start, over))
        {
            return false;
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Add(mover, target, start);
        }
        return true;
    }

    private static int FindTarget(MoveKit kit, int discipline, int start)
    {
        var offers = kit.Problem.Slots.OffersOfDiscipline[discipline];
        for (var i = 0; i < Samples; i++)
        {
            var offer = offers[kit.Random.Next(offers.Length)];
            var slot = kit.Problem.Slots.SlotOfOffer[(offer * kit.Problem.Blocks) + start];
            if (slot < 0 || kit.Problem.Slots.Max[slot] < kit.MoverCount)
            {
                continue;
            }
            var (all, away) = (true, 0);
            foreach (var mover in kit.Movers)
            {
                all &= kit.Problem.Allowed.Allows(mover, offer, start);
                away += kit.State.SlotAt(mover, start) == slot ? 0 : 1;
            }
            if (all && away > 0)
            {
                return offer;
            }
        }
        return -1;
    }

    private bool Evict(MoveKit kit, int target, int start, int over)
    {
        var slot = kit.Problem.Slots.SlotOfOffer[(target * kit.Problem.Blocks) + start];
        while (over > 0)
        {
            var here = kit.State.Occupancy.Occupants(slot);
            if (here.Length == 0)
            {
                return false;
            }
            var first = here[kit.Random.Next(here.Length)];
            if (kit.State.StartAt(first, start) != start)
            {
                return false;
            }
            TakePart(kit, first, slot, start);
            if (!SendAway(kit, start))
            {
                return false;
            }
            over -= evicted.Count;
        }
        return true;
    }

    private void TakePart(MoveKit kit, int student, int slot, int start)
    {
        evicted.Clear();
        var pod = kit.Problem.PodOf[student];
        foreach (var other in kit.State.Occupancy.Occupants(slot))
        {
            if (
                other == student
                || (pod >= 0 && kit.Problem.PodOf[other] == pod && kit.State.StartAt(other, start) == start)
            )
            {
                evicted.Add(other);
            }
        }
    }

    /// <summary>Sends the evicted part to a vacated site with room for all of it, else to any that takes the first of them.</summary>
    private bool SendAway(MoveKit kit, int start)
    {
        var length = kit.Problem.LengthOf(evicted[0], kit.DisciplineAt(evicted[0], start));
        var chosen = vacated[kit.Random.Next(vacated.Count)];
        foreach (var offer in vacated)
        {
            if (kit.Room(offer, start, length) >= evicted.Count)
            {
                chosen = offer;
                break;
            }
        }
        foreach (var student in evicted)
        {
            if (!kit.Problem.Allowed.Allows(student, chosen, start))
            {
                return false;
            }
            kit.State.Remove(student, start);
            kit.State.Add(student, chosen, start);
        }
        return true;
    }
}
