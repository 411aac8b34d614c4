namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// Where a crew could do each of its rotations at each point of its year, with what that earns by itself: preference, homes, the
/// change to rotations that stay, and company outside the crew. Only places with room for the whole crew are options.
/// </summary>
internal sealed class YearOptions
{
    /// <summary>Parts of a point. A little chance, less than a point over a whole year, decides between equals.</summary>
    public const int Grain = 64;

    private const int Chance = 7;

    private readonly SearchProblem problem;
    private readonly RoomLedger rooms;
    private readonly SearchRandom random;
    private readonly CompanyGuide company;
    private readonly long[] movePrices;
    private readonly int[] siteNumber;
    private readonly List<int> sites = [];
    private readonly CrewPoints own;
    private YearOption[] options = [];
    private int[] counts = [];
    private readonly YearGaps gaps;
    private ulong[] room = [];
    private ulong freeMask;
    private readonly SplitChooser splits;
    private readonly List<int> splitOffers = [];
    private readonly int[] present;
    private int width;
    private Crew crew = null!;
    private SearchState state = null!;

    public YearOptions(SearchProblem problem, (RoomLedger Rooms, PlannedSlots Slots) planned, SearchRandom random)
    {
        (this.problem, rooms, this.random) = (problem, planned.Rooms, random);
        company = new CompanyGuide(problem, rooms, planned.Slots);
        movePrices = [.. problem.Problem.Students.Select(one => (long)problem.Settings.Move * one.MovePenalty)];
        siteNumber = new int[problem.Sites];
        Array.Fill(siteNumber, -1);
        own = new CrewPoints(problem);
        splits = new SplitChooser(problem, rooms);
        present = new int[problem.PodMembers.Select(pod => pod.Length).Append(1).Max()];
        gaps = new YearGaps(problem, movePrices);
    }

    /// <summary>What one move of the whole crew costs, in grains.</summary>
    public long MovePrice { get; private set; }

    /// <summary>Sites that occur in the options; they are numbered from 0.</summary>
    public int SiteCount => sites.Count;

    /// <summary>Options of a rotation that begins at a position of the crew's free blocks.</summary>
    public ReadOnlySpan<YearOption> Of(int rotation, int position)
    {
        var at = (rotation * crew.FreeCount) + position;
        return options.AsSpan(at * width, counts[at]);
    }

    /// <summary>True where a rotation that stays lies between this position and the one before, so that staying at a site is no use.</summary>
    public bool IsBroken(int position) => position > 0 && position < crew.FreeCount && gaps.IsGap(position);

    /// <summary>Finds all options of the crew as the rooms are now.</summary>
    /// <returns>False where some rotation has none at all.</returns>
    public bool Find(SearchState roster, Crew of)
    {
        Look(roster, of);
        Forget();
        splitOffers.Clear();
        Resize();
        room = rooms.RoomFor(crew.Size);
        for (var rotation = 0; rotation < crew.Rotations.Count; rotation++)
        {
            var any = AddOptions(rotation);
            if (crew.Rotations[rotation].Offer < 0 || !any)
            {
                any |= AddSplits(rotation);
            }
            if (!any)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Points of the crew's year as it is now, counted as the options are: the crew is thought away already.</summary>
    public long Worth(SearchState roster, Crew of)
    {
        Look(roster, of);
        var points = 0L;
        var (position, site) = (0, -1);
        for (var i = 0; i < crew.Rotations.Count; i++)
        {
            var rotation = crew.Rotations[i];
            var here = rotation.Offer < 0 ? -1 : problem.Slots.OfferSite[rotation.Offer];
            var end = position + rotation.Length;
            points += rotation.Offer < 0 ? SplitWorth(rotation) : WholeWorth(rotation, here, (position, end));
            points -= i > 0 && (here < 0 || site != here) && !IsBroken(position) ? MovePrice / Grain : 0;
            (position, site) = (end, here);
        }
        return points;
    }

    private long WholeWorth(CrewRotation rotation, int site, (int, int) positions) =>
        own.Of(rotation.Offer, rotation.Start, rotation.Length)
        - gaps.MovesBeside(site, positions)
        + company.Points(state, rotation.Offer, rotation.Start, rotation.Length);

    private long SplitWorth(CrewRotation rotation)
    {
        var offers = present.AsSpan(0, crew.Size);
        for (var i = 0; i < offers.Length; i++)
        {
            offers[i] = state.OfferAt(crew.Members[i], rotation.Start);
        }
        return splits.Worth(crew, offers, rotation.Start, rotation.Length);
    }

    private void Look(SearchState roster, Crew of)
    {
        (crew, state) = (of, roster);
        MovePrice = 0;
        foreach (var member in crew.Members)
        {
            MovePrice += movePrices[member] * Grain;
        }
        company.Look(state, crew);
        own.Look(crew);
        gaps.Look(state, crew);
        freeMask = 0;
        foreach (var block in crew.Free)
        {
            freeMask |= 1UL << block;
        }
    }

    private void Forget()
    {
        foreach (var site in sites)
        {
            if (site >= 0)
            {
                siteNumber[site] = -1;
            }
        }
        sites.Clear();
    }

    private void Resize()
    {
        width = 0;
        foreach (var rotation in crew.Rotations)
        {
            var offers = 0;
            foreach (var discipline in rotation.Choices)
            {
                offers += problem.Slots.OffersOfDiscipline[discipline].Length + 1;
            }
            width = Math.Max(width, offers);
        }
        var count = crew.Rotations.Count * crew.FreeCount;
        if (counts.Length < count)
        {
            counts = new int[count];
        }
        if (options.Length < count * width)
        {
            options = new YearOption[count * width];
        }
        Array.Clear(counts, 0, count);
    }

    /// <summary>Where the members go who take the option.</summary>
    public void CopyOffers(YearOption option, Span<int> offers)
    {
        if (option.Offer >= 0)
        {
            offers.Fill(option.Offer);
            return;
        }
        for (var i = 0; i < offers.Length; i++)
        {
            offers[i] = splitOffers[-1 - option.Offer + i];
        }
    }

    private bool AddSplits(int number)
    {
        var (rotation, any) = (crew.Rotations[number], false);
        var free = crew.Free;
        // Nobody stays at the site of a rotation that is at several sites.
        var nowhere = sites.Count;
        sites.Add(-1);
        for (var position = 0; position + rotation.Length <= free.Length; position++)
        {
            var start = free[position];
            if (free[position + rotation.Length - 1] != start + rotation.Length - 1)
            {
                continue;
            }
            foreach (var discipline in rotation.Choices)
            {
                if (splits.Find(crew, discipline, start, rotation.Length) is not { } points)
                {
                    continue;
                }
                any = true;
                var at = (number * crew.FreeCount) + position;
                options[(at * width) + counts[at]++] = new YearOption(
                    -1 - splitOffers.Count,
                    nowhere,
                    (points * Grain) + random.Next(Chance)
                );
                foreach (var offer in splits.Offers)
                {
                    splitOffers.Add(offer);
                }
            }
        }
        return any;
    }

    private bool AddOptions(int number)
    {
        var rotation = crew.Rotations[number];
        var any = false;
        foreach (var discipline in rotation.Choices)
        {
            foreach (var offer in problem.Slots.OffersOfDiscipline[discipline])
            {
                if ((room[offer] & freeMask) != 0)
                {
                    any |= AddOptions(number, rotation, offer);
                }
            }
        }
        return any;
    }

    private bool AddOptions(int number, CrewRotation rotation, int offer)
    {
        var free = crew.Free;
        var (any, site) = (false, problem.Slots.OfferSite[offer]);
        var (bits, ones) = (room[offer], (1UL << rotation.Length) - 1);
        for (var position = 0; position + rotation.Length <= free.Length; position++)
        {
            var (start, end) = (free[position], position + rotation.Length);
            if (
                free[end - 1] != start + rotation.Length - 1
                || (bits >> start & ones) != ones
                || !IsAllowed(offer, start)
            )
            {
                continue;
            }
            any = true;
            var points = own.Of(offer, start, rotation.Length) - gaps.MovesBeside(site, (position, end));
            points += company.Points(state, offer, start, rotation.Length);
            if (siteNumber[site] < 0)
            {
                siteNumber[site] = sites.Count;
                sites.Add(site);
            }
            var at = (number * crew.FreeCount) + position;
            options[(at * width) + counts[at]++] = new YearOption(
                offer,
                siteNumber[site],
                (points * Grain) + random.Next(Chance)
            );
        }
        return any;
    }

    private bool IsAllowed(int offer, int start)
    {
        var seen = -1;
        foreach (var member in crew.Members)
        {
            var kind = problem.Allowed.ClassOf(member);
            if (kind != seen && !problem.Allowed.Allows(member, offer, start))
            {
                return false;
            }
            seen = kind;
        }
        return true;
    }
}

/// <summary>A place for a rotation.</summary>
/// <param name="Offer">The place.</param>
/// <param name="Site">Number of its site among those that occur.</param>
/// <param name="Points">What it earns by itself, in grains.</param>
internal readonly record struct YearOption(int Offer, int Site, long Points);
