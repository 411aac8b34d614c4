namespace RosterOpt.Engine.Search;

/// <summary>
/// Where a rotation had better be: at the site of the rotation before or after it (a move less), in the area where the student lives,
/// or where a wished peer does the same at that time. Moves that draw their target blindly meet these one time in fifty only.
/// </summary>
internal sealed class OfferGuide
{
    private readonly SlotTable slots;
    private readonly OwnYearTable own;
    private readonly int sites;
    private readonly int[] offerAt;
    private readonly int[]?[] inArea;
    private readonly int areas;
    private readonly bool heedsMoves;
    private readonly bool heedsAway;
    private readonly int[]?[] peers;

    public OfferGuide(SearchProblem problem)
    {
        slots = problem.Slots;
        own = problem.Own;
        sites = problem.Sites;
        areas = problem.Problem.Areas.Count;
        heedsMoves = problem.Settings.Move > 0;
        heedsAway = problem.Settings.Away > 0 && areas > 0;
        offerAt = new int[problem.Disciplines * sites];
        Array.Fill(offerAt, -1);
        var lists = new List<int>?[heedsAway ? problem.Disciplines * areas : 0];
        for (var offer = 0; offer < slots.OfferCount; offer++)
        {
            var (discipline, site) = (slots.OfferDiscipline[offer], slots.OfferSite[offer]);
            offerAt[(discipline * sites) + site] = offer;
            var area = problem.Problem.Sites[site].Area;
            if (heedsAway && area >= 0)
            {
                (lists[(discipline * areas) + area] ??= []).Add(offer);
            }
        }
        peers = PeersOf(problem);
        inArea = [.. lists.Select(list => list?.ToArray())];
    }

    /// <summary>The offer of the discipline at the site, or -1.</summary>
    public int OfferAt(int discipline, int site) => offerAt[(discipline * sites) + site];

    /// <summary>An offer drawn from those that suit the student, or from all of the discipline; there must be one.</summary>
    public int Draw(SearchState state, SearchRandom random, (int Student, int Start) rotation, int discipline)
    {
        var guided = -1;
        switch (random.Next(3))
        {
            case 0 when heedsMoves:
                guided = BesideNeighbour(state, random, rotation, discipline);
                break;
            case 1 when heedsAway:
                guided = AtHome(random, rotation.Student, discipline);
                break;
            case 2 when peers[rotation.Student] is { } wished:
                guided = WithPeer(state, wished[random.Next(wished.Length)], rotation.Start, discipline);
                break;
        }
        var all = slots.OffersOfDiscipline[discipline];
        return guided >= 0 ? guided : all[random.Next(all.Length)];
    }

    private int WithPeer(SearchState state, int peer, int start, int discipline)
    {
        var offer = state.OfferAt(peer, start);
        return offer >= 0 && slots.OfferDiscipline[offer] == discipline ? offer : -1;
    }

    /// <summary>By student: peers wished by or for the student or a podmate, because podmates move as one.</summary>
    private static int[]?[] PeersOf(SearchProblem problem)
    {
        var lists = new int[]?[problem.Students];
        foreach (var wish in problem.Problem.Wishes.Where(wish => problem.Settings.Together * wish.Weight > 0))
        {
            Note(wish.StudentA, wish.StudentB);
            Note(wish.StudentB, wish.StudentA);
        }
        return lists;

        void Note(int student, int peer)
        {
            var pod = problem.PodOf[student];
            foreach (var mate in pod < 0 ? [student] : problem.PodMembers[pod])
            {
                lists[mate] = [.. lists[mate] ?? [], peer];
            }
        }
    }

    private int AtHome(SearchRandom random, int student, int discipline)
    {
        var home = own.Problem.Students[student].Home;
        return home >= 0 && inArea[(discipline * areas) + home] is { } near ? near[random.Next(near.Length)] : -1;
    }

    private int BesideNeighbour(
        SearchState state,
        SearchRandom random,
        (int Student, int Start) rotation,
        int discipline
    )
    {
        var step = random.Next(2) == 0 ? -1 : 1;
        var here = state.SlotAt(rotation.Student, rotation.Start);
        for (var block = rotation.Start + step; block >= 0 && block < state.Problem.Blocks; block += step)
        {
            var slot = state.SlotAt(rotation.Student, block);
            if (slot >= 0 && (here < 0 || state.StartAt(rotation.Student, block) != rotation.Start))
            {
                return OfferAt(discipline, slots.Site[slot]);
            }
        }
        return -1;
    }
}
