namespace RosterOpt.Engine.Search.Years;

/// <summary>The options of a crew, by rotation and by position in its free blocks, in arrays that are used again and again.</summary>
internal sealed class OptionTable
{
    private readonly SearchProblem problem;
    private readonly int[] siteNumber;
    private readonly List<int> sites = [];
    private YearOption[] options = [];
    private int[] counts = [];
    private int width;
    private int positions;

    public OptionTable(SearchProblem problem)
    {
        this.problem = problem;
        siteNumber = new int[problem.Sites];
        Array.Fill(siteNumber, -1);
    }

    /// <summary>Sites that occur; they are numbered from 0.</summary>
    public int SiteCount => sites.Count;

    /// <summary>Empties the table and makes room for the options of a crew.</summary>
    public void Begin(Crew crew)
    {
        foreach (var site in sites)
        {
            if (site >= 0)
            {
                siteNumber[site] = -1;
            }
        }
        sites.Clear();
        (width, positions) = (0, crew.FreeCount);
        foreach (var rotation in crew.Rotations)
        {
            var offers = 0;
            foreach (var discipline in rotation.Choices)
            {
                offers += problem.Slots.OffersOfDiscipline[discipline].Length + 1;
            }
            width = Math.Max(width, offers);
        }
        var count = crew.Rotations.Count * positions;
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

    /// <summary>The number of a site.</summary>
    public int NumberOf(int site)
    {
        if (siteNumber[site] < 0)
        {
            siteNumber[site] = sites.Count;
            sites.Add(site);
        }
        return siteNumber[site];
    }

    /// <summary>A new number that is no site's: nobody stays there.</summary>
    public int Nowhere()
    {
        sites.Add(-1);
        return sites.Count - 1;
    }

    public void Add(int rotation, int position, YearOption option)
    {
        var at = (rotation * positions) + position;
        options[(at * width) + counts[at]++] = option;
    }

    /// <summary>Options of a rotation that begins at a position.</summary>
    public ReadOnlySpan<YearOption> Of(int rotation, int position)
    {
        var at = (rotation * positions) + position;
        return options.AsSpan(at * width, counts[at]);
    }
}

/// <summary>A place for a rotation.</summary>
/// <param name="Offer">The place; below 0 where the crew is parted.</param>
/// <param name="Site">Number of its site among those that occur.</param>
/// <param name="Points">What it earns by itself, in grains.</param>
internal readonly record struct YearOption(int Offer, int Site, long Points);
