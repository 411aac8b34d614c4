namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Brings a student and podmates to where a wished peer of another pod is: they trade two disciplines, or two sites, with a pod that
/// is there at that time. A wish is worth most when whole pods keep meeting, which trades with random partners hardly ever hit.
/// </summary>
internal sealed class TradeTowardsPeer : IMove
{
    private const int Samples = 4;
    private readonly TradeDisciplines trade = new();
    private readonly SwapSites swap = new();
    private readonly (int A, int B)[] wishes;

    public TradeTowardsPeer(SearchProblem problem) =>
        wishes = [
            .. problem.Problem.Wishes.Where(wish => wish.Weight > 0).Select(wish => (wish.StudentA, wish.StudentB)),
        ];

    public string Name => "trade-towards-peer";

    public bool TryPropose(MoveKit kit)
    {
        var (student, peer) = wishes[kit.Random.Next(wishes.Length)];
        if (kit.Random.Next(2) == 0)
        {
            (student, peer) = (peer, student);
        }
        var a = kit.RandomRotation(peer);
        if (a < 0 || kit.State.SlotAt(student, a) < 0 || kit.State.StartAt(student, a) != a)
        {
            return false;
        }
        var slot = kit.State.SlotAt(peer, a);
        var (here, wanted) = (kit.DisciplineAt(student, a), kit.DisciplineAt(peer, a));
        // Whoever does the wanted discipline then already only needs the site, also where it is done more than once a year.
        var c = here == wanted ? a : FindStart(kit, student, wanted);
        var length = kit.Problem.LengthOf(student, here);
        if (kit.State.SlotAt(student, a) == slot || c < 0 || length != kit.Problem.LengthOf(student, wanted))
        {
            return false;
        }
        var partner = FindPartner(kit, (student, peer), (a, c), here);
        if (partner < 0 && a != c)
        {
            return TradeAndFollow(kit, (student, peer), (a, c), (here, wanted));
        }
        return partner >= 0
            && kit.Problem.LengthOf(partner, here) == length
            && kit.Problem.LengthOf(partner, wanted) == length
            && trade.Propose(kit, (student, partner), (a, c), alone: kit.Random.Next(MoveKit.AloneOneIn) == 0);
    }

    /// <summary>Trades with somebody elsewhere who has the right timetable, then trades sites to be where the peer is.</summary>
    private bool TradeAndFollow(
        MoveKit kit,
        (int Student, int Peer) pair,
        (int A, int C) blocks,
        (int Here, int Wanted) disciplines
    )
    {
        var length = kit.Problem.LengthOf(pair.Student, disciplines.Here);
        var partner = TradeDisciplines.FindPartner(kit, pair.Student, blocks, disciplines);
        if (
            partner < 0
            || !IsApart(kit, partner, pair.Peer)
            || kit.Problem.LengthOf(partner, disciplines.Here) != length
            || kit.Problem.LengthOf(partner, disciplines.Wanted) != length
            || !trade.Propose(kit, (pair.Student, partner), blocks, alone: false)
        )
        {
            return false;
        }
        var target = kit.State.OfferAt(pair.Peer, blocks.A);
        return kit.State.OfferAt(pair.Student, blocks.A) == target || swap.Propose(kit, pair.Student, blocks.A, target);
    }

    private static int FindStart(MoveKit kit, int student, int discipline)
    {
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (kit.Starts(student, discipline, block))
            {
                return block;
            }
        }
        return -1;
    }

    /// <summary>Somebody of a third pod beside the peer who does in block C what the student does in block A.</summary>
    private static int FindPartner(MoveKit kit, (int Student, int Peer) pair, (int A, int C) blocks, int here)
    {
        var occupants = kit.State.Occupancy.Occupants(kit.State.SlotAt(pair.Peer, blocks.A));
        for (var i = 0; i < Samples; i++)
        {
            var other = occupants[kit.Random.Next(occupants.Length)];
            if (
                IsApart(kit, other, pair.Student)
                && IsApart(kit, other, pair.Peer)
                && kit.State.StartAt(other, blocks.A) == blocks.A
                && (blocks.A == blocks.C || kit.Starts(other, here, blocks.C))
            )
            {
                return other;
            }
        }
        return -1;
    }

    private static bool IsApart(MoveKit kit, int a, int b) =>
        a != b && (kit.Problem.PodOf[a] < 0 || kit.Problem.PodOf[a] != kit.Problem.PodOf[b]);
}
