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
    private readonly CrewPoints own;
    private readonly OptionTable table;
    private readonly YearGaps gaps;
    private ulong[] room = [];
    private ulong freeMask;
    private readonly SplitChooser splits;
    private readonly List<int> splitOffers = [];
    private Crew crew = null!;
    private SearchState state = null!;

    public YearOptions(SearchProblem problem, (RoomLedger Rooms, PlannedSlots Slots) planned, SearchRandom random)
    {
        (this.problem, rooms, this.random) = (problem, planned.Rooms, random);
        company = new CompanyGuide(problem, rooms, planned.Slots);
        table = new OptionTable(problem);
        own = new CrewPoints(problem);
        splits = new SplitChooser(problem, rooms);
        gaps = new YearGaps(problem);
    }

    /// <summary>What one move of the whole crew costs, in grains.</summary>
    public long MovePrice { get; private set; }

    /// <summary>Sites that occur in the options; they are numbered from 0.</summary>
    public int SiteCount => table.SiteCount;

    /// <summary>Options of a rotation that begins at a position of the crew's free blocks.</summary>
    public ReadOnlySpan<YearOption> Of(int rotation, int position) => table.Of(rotation, position);

    /// <summary>True where a rotation that stays lies between this position and the one before, so that staying at a site is no use.</summary>
    public bool IsBroken(int position) => position > 0 && position < crew.FreeCount && gaps.IsGap(position);

    /// <summary>Finds all options of the crew as the rooms are now.</summary>
    /// <returns>False where some rotation has none at all.</returns>
    public bool Find(SearchState roster, Crew of)
    {
        Look(roster, of);
        table.Begin(crew);
        splitOffers.Clear();
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
            points +=
                rotation.Offer < 0
                    ? splits.Worth(crew, crew.Offers(i), rotation.Start, rotation.Length)
                    : WholeWorth(rotation, here, (position, end));
            points -= i > 0 && (here < 0 || site != here) && !IsBroken(position) ? MovePrice / Grain : 0;
            (position, site) = (end, here);
        }
        return points;
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

    private long WholeWorth(CrewRotation rotation, int site, (int, int) positions) =>
        own.Of(rotation.Offer, rotation.Start, rotation.Length)
        - gaps.MovesBeside(site, positions)
        + company.Points(state, rotation.Offer, rotation.Start, rotation.Length);

    private void Look(SearchState roster, Crew of)
    {
        (crew, state) = (of, roster);
        MovePrice = 0;
        foreach (var member in crew.Members)
        {
            MovePrice += problem.Own.MovePrices[member] * Grain;
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

    private bool AddSplits(int number)
    {
        var (rotation, any) = (crew.Rotations[number], false);
        var free = crew.Free;
        // Nobody stays at the site of a rotation that is at several sites.
        var nowhere = table.Nowhere();
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
                var grains = (points * Grain) + random.Next(Chance);
                table.Add(number, position, new YearOption(-1 - splitOffers.Count, nowhere, grains));
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
            var grains = (points * Grain) + random.Next(Chance);
            table.Add(number, position, new YearOption(offer, table.NumberOf(site), grains));
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
