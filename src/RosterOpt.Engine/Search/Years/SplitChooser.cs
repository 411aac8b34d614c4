namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// Where a crew goes that finds no place for all of it: the best of a few ways to part it, each part at the place that suits it best
/// with the room left. What is not tried (more than three parts, other members in a part) the plain moves find.
/// </summary>
internal sealed class SplitChooser
{
    private const int MostParts = 3;

    private readonly SearchProblem problem;
    private readonly RoomLedger rooms;
    private readonly List<(int Offer, int Room, int Site)> places = [];
    private readonly List<int[]>[] waysBySize;
    private readonly int[] chosen = new int[MostParts];
    private int[] offers = [];
    private int[] best = [];
    private bool[] isPlaced = [];
    private Crew crew = null!;
    private int weeks;

    public SplitChooser(SearchProblem problem, RoomLedger rooms)
    {
        (this.problem, this.rooms) = (problem, rooms);
        var largest = problem.LargestPod;
        waysBySize = [.. Enumerable.Range(0, largest + 1).Select(size => WaysToPart(size))];
    }

    /// <summary>Where each member goes, in the order of the crew.</summary>
    public ReadOnlySpan<int> Offers => best.AsSpan(0, crew.Size);

    /// <summary>Finds the best way to part the crew.</summary>
    /// <returns>Points it earns less what the whole crew at one place would, or null where there is none.</returns>
    public long? Find(Crew of, int discipline, int start, int length)
    {
        crew = of;
        Resize();
        FindPlaces(discipline, start, length);
        long? most = null;
        foreach (var way in waysBySize[crew.Size])
        {
            if (places.Count >= way.Length && Place(way, start) is { } points && points > (most ?? long.MinValue))
            {
                most = points;
                offers.AsSpan(0, crew.Size).CopyTo(best);
            }
        }
        return most;
    }

    /// <summary>What a rotation earns for which every member has a place, less what the whole crew at one place would.</summary>
    /// <param name="of">The crew.</param>
    /// <param name="offerOf">Place by position in the crew.</param>
    /// <param name="start">First block.</param>
    /// <param name="length">Blocks.</param>
    public long Worth(Crew of, ReadOnlySpan<int> offerOf, int start, int length)
    {
        crew = of;
        weeks = problem.WeeksIn(start, start + length);
        var points = 0L;
        for (var i = 0; i < offerOf.Length; i++)
        {
            var part = 0;
            var isFirst = true;
            for (var j = 0; j < offerOf.Length; j++)
            {
                part += offerOf[j] == offerOf[i] ? 1 : 0;
                isFirst &= j >= i || offerOf[j] != offerOf[i];
            }
            points += isFirst ? PartPoints(part, offerOf[i], start) : 0;
            var isAway = problem.Own.IsAway(crew.Members[i], problem.Slots.OfferSite[offerOf[i]]);
            points -= isAway ? (long)problem.Settings.Away * weeks : 0;
        }
        return points - WholePoints();
    }

    private static List<int[]> WaysToPart(int size)
    {
        var ways = new List<int[]>();
        for (var first = size - 1; first >= 1; first--)
        {
            for (var second = Math.Min(first, size - first); second >= 1; second--)
            {
                var third = size - first - second;
                if (third <= second)
                {
                    ways.Add(third == 0 ? [first, second] : [first, second, third]);
                }
            }
        }
        return ways;
    }

    private void Resize()
    {
        if (offers.Length < crew.Size)
        {
            (offers, best, isPlaced) = (new int[crew.Size], new int[crew.Size], new bool[crew.Size]);
        }
    }

    private void FindPlaces(int discipline, int start, int length)
    {
        weeks = problem.WeeksIn(start, start + length);
        places.Clear();
        var (one, ones) = (rooms.RoomFor(1), (1UL << length) - 1);
        foreach (var offer in problem.Slots.OffersOfDiscipline[discipline])
        {
            if ((one[offer] >> start & ones) != ones || !problem.Allowed.Allows(crew.Members[0], offer, start))
            {
                continue;
            }
            var room = int.MaxValue;
            for (var block = start; block < start + length; block++)
            {
                room = Math.Min(room, rooms.Left(offer, block));
            }
            places.Add((offer, room, problem.Slots.OfferSite[offer]));
        }
    }

    private long? Place(int[] way, int start)
    {
        isPlaced.AsSpan(0, crew.Size).Clear();
        var points = -WholePoints();
        for (var i = 0; i < way.Length; i++)
        {
            chosen[i] = -1;
            var most = long.MinValue;
            for (var k = 0; k < places.Count; k++)
            {
                var (offer, room, site) = places[k];
                if (room < way[i] || Array.IndexOf(chosen, k, 0, i) >= 0)
                {
                    continue;
                }
                // A place that is filled up leaves the others whole.
                var here =
                    (16 * (PartPoints(way[i], offer, start) - AwayPoints(way[i], site))) - Math.Min(15, room - way[i]);
                if (here > most)
                {
                    (most, chosen[i]) = (here, k);
                }
            }
            if (chosen[i] < 0)
            {
                return null;
            }
            var (at, _, where) = places[chosen[i]];
            points += PartPoints(way[i], at, start) - AwayPoints(way[i], where);
            if (!TakeMembers(way[i], at, where, start))
            {
                return null;
            }
        }
        return points;
    }

    private bool TakeMembers(int size, int offer, int site, int start)
    {
        for (var pass = 0; pass < 2 && size > 0; pass++)
        {
            for (var i = 0; i < crew.Size && size > 0; i++)
            {
                if (isPlaced[i] || (pass == 0 && problem.Own.IsAway(crew.Members[i], site)))
                {
                    continue;
                }
                if (!problem.Allowed.Allows(crew.Members[i], offer, start))
                {
                    continue;
                }
                (isPlaced[i], offers[i]) = (true, offer);
                size--;
            }
        }
        return size == 0;
    }

    /// <summary>What being away costs the part at least.</summary>
    private long AwayPoints(int size, int site)
    {
        var near = 0;
        for (var i = 0; i < crew.Size; i++)
        {
            near += isPlaced[i] || problem.Own.IsAway(crew.Members[i], site) ? 0 : 1;
        }
        return (long)problem.Settings.Away * weeks * Math.Max(0, size - near);
    }

    private long PartPoints(int size, int offer, int start)
    {
        if (!problem.Problem.Sites[problem.Slots.OfferSite[offer]].IsSocial)
        {
            return 0;
        }
        if (size > 1)
        {
            return (long)problem.Settings.Pair * weeks * (size * (size - 1) / 2);
        }
        var price = rooms.In(offer, start) > 0 ? problem.Settings.Stranger : problem.Settings.Isolation;
        return -(long)price * weeks;
    }

    private long WholePoints() =>
        weeks * (((long)problem.Settings.Pair * (crew.Size * (crew.Size - 1) / 2)) + problem.Settings.Whole);
}
