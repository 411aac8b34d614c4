namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Two parts of pods that do different electives at the same time trade them, sites and all. Where the places of electives are used
/// up, nobody could change an elective alone.
/// </summary>
internal sealed class TradeElectives : IMove
{
    private readonly List<int> left = [];

    public string Name => "trade-electives";

    public bool TryPropose(MoveKit kit)
    {
        var student = kit.RandomStudent();
        var start = kit.RandomRotation(student);
        if (start < 0 || PoolOf(kit, student, kit.DisciplineAt(student, start)) is not { } pool)
        {
            return false;
        }
        var old = kit.DisciplineAt(student, start);
        var next = pool.Disciplines[kit.Random.Next(pool.Disciplines.Length)];
        if (next == old || kit.Problem.LengthOf(student, old) != kit.Problem.LengthOf(student, next))
        {
            return false;
        }
        var partner = FindPartner(kit, student, next, start);
        return partner >= 0 && Trade(kit, (student, partner), start, (old, next));
    }

    private static int FindPartner(MoveKit kit, int student, int discipline, int start)
    {
        var offers = kit.Problem.Slots.OffersOfDiscipline[discipline];
        if (offers.Length == 0)
        {
            return -1;
        }
        var offer = kit.Problem.Guide.Draw(kit.State, kit.Random, (student, start), discipline);
        var slot = kit.Problem.Slots.SlotOfOffer[(offer * kit.Problem.Blocks) + start];
        if (slot < 0 || kit.State.Occupancy.SlotCount(slot) == 0)
        {
            return -1;
        }
        var here = kit.State.Occupancy.Occupants(slot);
        var partner = here[kit.Random.Next(here.Length)];
        return
            kit.State.StartAt(partner, start) == start
            && kit.Problem.LengthOf(partner, discipline) == kit.Problem.LengthOf(student, discipline)
            ? partner
            : -1;
    }

    private bool Trade(MoveKit kit, (int Left, int Right) students, int start, (int Left, int Right) disciplines)
    {
        var offers = (Left: kit.State.OfferAt(students.Left, start), Right: kit.State.OfferAt(students.Right, start));
        kit.TakePart(students.Left, start);
        if (!AllMay(kit, offers.Right, start, disciplines.Left, disciplines.Right))
        {
            return false;
        }
        left.Clear();
        foreach (var mover in kit.Movers)
        {
            left.Add(mover);
        }
        kit.TakePart(students.Right, start);
        if (!AllMay(kit, offers.Left, start, disciplines.Right, disciplines.Left))
        {
            return false;
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
        }
        foreach (var mover in left)
        {
            kit.State.Remove(mover, start);
            kit.State.Add(mover, offers.Right, start);
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Add(mover, offers.Left, start);
        }
        return kit.OrderKept();
    }

    /// <summary>True where every mover may do the new discipline there instead of the old one.</summary>
    private static bool AllMay(MoveKit kit, int offer, int start, int old, int next)
    {
        foreach (var mover in kit.Movers)
        {
            if (
                !kit.Problem.Allowed.Allows(mover, offer, start)
                || PoolOf(kit, mover, old) is not { } pool
                || !pool.Disciplines.Contains(next)
                || Has(kit, mover, next)
            )
            {
                return false;
            }
        }
        return true;
    }

    private static Demand? PoolOf(MoveKit kit, int student, int discipline)
    {
        foreach (var demand in kit.Problem.Demands.Of(student))
        {
            if (demand.IsPool && demand.Disciplines.Contains(discipline))
            {
                return demand;
            }
        }
        return null;
    }

    private static bool Has(MoveKit kit, int student, int discipline)
    {
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (kit.DisciplineAt(student, block) == discipline)
            {
                return true;
            }
        }
        return false;
    }
}
