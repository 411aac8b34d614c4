namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Two pods trade two disciplines: one does d in block a and e in block c, the other e in a and d in c; after it each has the other's
/// order and the other's sites. Neutral in places where the pods have the same size.
/// </summary>
internal sealed class TradeDisciplines : IMove
{
    private const int Samples = 4;
    private readonly List<int> left = [];
    private readonly List<int> right = [];
    private readonly List<int> leftA = [];
    private readonly List<int> leftC = [];
    private readonly List<int> rightA = [];
    private readonly List<int> rightC = [];

    public string Name => "trade-disciplines";

    public bool TryPropose(MoveKit kit)
    {
        var (student, a) = kit.DrawRotation();
        var c = kit.RandomRotation(student);
        if (a < 0 || c < 0 || a == c)
        {
            return false;
        }
        var (d, e) = (kit.DisciplineAt(student, a), kit.DisciplineAt(student, c));
        var length = kit.Problem.LengthOf(student, d);
        if (
            d == e
            || length != kit.Problem.LengthOf(student, e)
            || !kit.Problem.Allowed.AllowsSomewhere(student, e, a)
            || !kit.Problem.Allowed.AllowsSomewhere(student, d, c)
        )
        {
            return false;
        }
        var partner = FindPartner(kit, student, (a, c), (d, e));
        if (partner < 0 || kit.Problem.LengthOf(partner, d) != length || kit.Problem.LengthOf(partner, e) != length)
        {
            return false;
        }
        return Propose(kit, (student, partner), (a, c), alone: kit.Random.Next(MoveKit.AloneOneIn) == 0);
    }

    /// <summary>Trades what two students do in two blocks, with their podmates who do the same.</summary>
    /// <param name="kit">The kit.</param>
    /// <param name="students">The left one does in block A what the right one does in block C, and the other way round; equally long.</param>
    /// <param name="blocks">First blocks of the rotations; the same block twice trades sites only.</param>
    /// <param name="alone">True where podmates stay.</param>
    public bool Propose(MoveKit kit, (int Left, int Right) students, (int A, int C) blocks, bool alone)
    {
        var disciplines = (kit.DisciplineAt(students.Left, blocks.A), kit.DisciplineAt(students.Left, blocks.C));
        Collect(kit, students.Left, blocks, disciplines, alone, left);
        Collect(kit, students.Right, blocks, (disciplines.Item2, disciplines.Item1), alone, right);
        return blocks.A == blocks.C ? TradeSites(kit, blocks.A) : Trade(kit, blocks);
    }

    /// <summary>Somebody of another pod who does E in block A and D in block C, or -1.</summary>
    public static int FindPartner(MoveKit kit, int student, (int A, int C) blocks, (int D, int E) disciplines)
    {
        var offers = kit.Problem.Slots.OffersOfDiscipline[disciplines.E];
        for (var i = 0; i < Samples; i++)
        {
            var slot = kit.Problem.Slots.SlotOfOffer[
                (offers[kit.Random.Next(offers.Length)] * kit.Problem.Blocks) + blocks.A
            ];
            if (slot < 0 || kit.State.Occupancy.SlotCount(slot) == 0)
            {
                continue;
            }
            var here = kit.State.Occupancy.Occupants(slot);
            var other = here[kit.Random.Next(here.Length)];
            var pod = kit.Problem.PodOf[student];
            if (
                kit.State.StartAt(other, blocks.A) == blocks.A
                && kit.Starts(other, disciplines.D, blocks.C)
                && (pod < 0 ? other != student : pod != kit.Problem.PodOf[other])
            )
            {
                return other;
            }
        }
        return -1;
    }

    private static void Collect(
        MoveKit kit,
        int student,
        (int A, int C) blocks,
        (int A, int C) disciplines,
        bool alone,
        List<int> into
    )
    {
        into.Clear();
        if (alone)
        {
            into.Add(student);
            return;
        }
        kit.TakeMates(student, blocks.A);
        kit.KeepMoversWith(disciplines.C, blocks.C);
        foreach (var mover in kit.Movers)
        {
            into.Add(mover);
        }
    }

    private bool TradeSites(MoveKit kit, int start)
    {
        Lift(kit, left, start, leftA);
        Lift(kit, right, start, rightA);
        return Land(kit, left, start, rightA) && Land(kit, right, start, leftA);
    }

    private bool Trade(MoveKit kit, (int A, int C) blocks)
    {
        Lift(kit, left, blocks.A, leftA);
        Lift(kit, left, blocks.C, leftC);
        Lift(kit, right, blocks.A, rightA);
        Lift(kit, right, blocks.C, rightC);
        return Land(kit, left, blocks.A, rightA)
            && Land(kit, left, blocks.C, rightC)
            && Land(kit, right, blocks.A, leftA)
            && Land(kit, right, blocks.C, leftC)
            && kit.OrderKept();
    }

    private static void Lift(MoveKit kit, List<int> students, int start, List<int> offers)
    {
        offers.Clear();
        foreach (var student in students)
        {
            offers.Add(kit.State.OfferAt(student, start));
            kit.State.Remove(student, start);
        }
    }

    /// <summary>
    /// Puts the students into the places that the others left; where those are too few, together into another place with room for
    /// all of them, if one is found.
    /// </summary>
    private static bool Land(MoveKit kit, List<int> students, int start, List<int> offers)
    {
        if (students.Count > offers.Count)
        {
            kit.ClearMovers();
            foreach (var student in students)
            {
                kit.AddMover(student);
            }
            return kit.PlaceMovers(kit.Problem.Slots.OfferDiscipline[offers[0]], start, offers[0]);
        }
        for (var i = 0; i < students.Count; i++)
        {
            var offer = offers[i];
            if (!kit.Problem.Allowed.Allows(students[i], offer, start))
            {
                return false;
            }
            kit.State.Add(students[i], offer, start);
        }
        return true;
    }
}
