namespace RosterOpt.Engine.Search.Years;

/// <summary>
/// The best year of one crew with the room that all others leave: exact, by dynamic programming over the set of rotations done and the
/// site of the last one (Held and Karp, 1962). A set of rotations fills the first of the free blocks, so it also says what time it is.
/// </summary>
internal sealed class BestYear(SearchProblem problem, YearOptions options)
{
    private const long Never = long.MinValue / 4;

    private long[] best = [];
    private (int Option, int Site)[] from = [];
    private readonly long[] most = new long[1 << Crew.MostRotations];
    private readonly int[] mostSite = new int[1 << Crew.MostRotations];
    private readonly int[] filled = new int[1 << Crew.MostRotations];

    private bool hasOrder;

    /// <summary>Points of the best year, counted as the options are.</summary>
    public long Points { get; private set; }

    /// <summary>Finds the best year.</summary>
    /// <param name="crew">The crew, with its options found.</param>
    /// <param name="plan">What is found.</param>
    /// <returns>False where no year has room.</returns>
    public bool Find(Crew crew, CrewPlan plan)
    {
        var (count, sites) = (crew.Rotations.Count, options.SiteCount);
        var sets = 1 << count;
        if (best.Length < sets * sites)
        {
            best = new long[sets * sites];
            from = new (int, int)[best.Length];
        }
        Array.Fill(best, Never, 0, sets * sites);
        Array.Fill(most, Never, 0, sets);
        (most[0], mostSite[0], filled[0]) = (0, -1, 0);
        hasOrder = !problem.Order.IsFree(crew.Members[0]);
        for (var set = 0; set < sets; set++)
        {
            if (set > 0)
            {
                filled[set] =
                    filled[set & (set - 1)]
                    + crew.Rotations[System.Numerics.BitOperations.TrailingZeroCount(set)].Length;
            }
            if (most[set] > Never)
            {
                Extend(crew, set);
            }
        }
        if (most[sets - 1] <= Never)
        {
            return false;
        }
        Points = (long)Math.Floor(most[sets - 1] / (double)YearOptions.Grain);
        Read(crew, plan, sets - 1);
        return true;
    }

    private void Extend(Crew crew, int set)
    {
        var (sites, position) = (options.SiteCount, filled[set]);
        var canStay = set > 0 && !options.IsBroken(position);
        var moved = most[set] - (canStay ? options.MovePrice : 0);
        for (var rotation = 0; rotation < crew.Rotations.Count; rotation++)
        {
            if ((set >> rotation & 1) != 0 || (hasOrder && IsTooEarly(crew, set, rotation)))
            {
                continue;
            }
            var after = set | (1 << rotation);
            var next = after * sites;
            var list = options.Of(rotation, position);
            for (var i = 0; i < list.Length; i++)
            {
                ref readonly var option = ref list[i];
                var (points, site) = (moved, mostSite[set]);
                if (canStay && best[(set * sites) + option.Site] > points)
                {
                    (points, site) = (best[(set * sites) + option.Site], option.Site);
                }
                points += option.Points;
                if (points > best[next + option.Site])
                {
                    best[next + option.Site] = points;
                    from[next + option.Site] = ((rotation << 20) | i, site);
                    if (points > most[after])
                    {
                        (most[after], mostSite[after]) = (points, option.Site);
                    }
                }
            }
        }
    }

    /// <summary>True where something that must come before is not done yet; of electives only the final check knows.</summary>
    private bool IsTooEarly(Crew crew, int set, int rotation)
    {
        var student = crew.Members[0];
        var choices = crew.Rotations[rotation].Choices;
        if (choices.Length > 1 || problem.Order.NeedsOf(student, choices[0]) is not { } needs)
        {
            return false;
        }
        foreach (var (before, times) in needs)
        {
            var (all, done) = (0, 0);
            for (var other = 0; other < crew.Rotations.Count; other++)
            {
                if (crew.Rotations[other].Choices is [var only] && only == before)
                {
                    all++;
                    done += (set >> other) & 1;
                }
            }
            // What else must come before is no choice here, and the final check sees to it.
            if (done < Math.Min(all, times))
            {
                return true;
            }
        }
        return false;
    }

    private void Read(Crew crew, CrewPlan plan, int all)
    {
        plan.Begin(crew);
        var (set, site) = (all, mostSite[all]);
        while (set > 0)
        {
            var (code, before) = from[(set * options.SiteCount) + site];
            var rotation = code >> 20;
            set &= ~(1 << rotation);
            plan.Starts[rotation] = crew.Free[filled[set]];
            options.CopyOffers(options.Of(rotation, filled[set])[code & 0xFFFFF], plan.Offers(rotation));
            site = before;
        }
    }
}
