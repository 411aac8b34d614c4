namespace RosterOpt.Engine.Search.Years;

/// <summary>What a rotation earns a crew by itself: preference, homes and what the baseline says.</summary>
internal sealed class CrewPoints
{
    private readonly SearchProblem problem;
    private readonly long[] awayByArea;
    private readonly long[] liked;
    private readonly long[] likedStamp;
    private long stamp;
    private bool isPlain;
    private Crew crew = null!;

    public CrewPoints(SearchProblem problem)
    {
        this.problem = problem;
        awayByArea = new long[problem.Problem.Areas.Count];
        liked = new long[problem.Disciplines];
        likedStamp = new long[problem.Disciplines];
    }

    /// <summary>Makes this the points of the crew.</summary>
    public void Look(Crew of)
    {
        crew = of;
        stamp++;
        isPlain = true;
        Array.Clear(awayByArea);
        foreach (var member in crew.Members)
        {
            isPlain &= !problem.Own.HasPlaces(member);
            var home = problem.Problem.Students[member].Home;
            if (home >= 0)
            {
                for (var area = 0; area < awayByArea.Length; area++)
                {
                    awayByArea[area] += area == home ? 0 : problem.Settings.Away;
                }
            }
        }
    }

    /// <summary>Points of a rotation at the offer.</summary>
    public long Of(int offer, int start, int length)
    {
        var (site, discipline) = (problem.Slots.OfferSite[offer], problem.Slots.OfferDiscipline[offer]);
        var area = problem.Problem.Sites[site].Area;
        var points = isPlain ? Liked(discipline) : Preference(site, discipline, start);
        points -= area < 0 ? 0 : awayByArea[area] * problem.WeeksIn(start, start + length);
        return problem.Problem.Baseline is null ? points : points - Changes(site, discipline, start, length);
    }

    private long Liked(int discipline)
    {
        if (likedStamp[discipline] != stamp)
        {
            likedStamp[discipline] = stamp;
            liked[discipline] = Preference(0, discipline, 0);
        }
        return liked[discipline];
    }

    private long Preference(int site, int discipline, int start)
    {
        var points = 0L;
        foreach (var member in crew.Members)
        {
            points += problem.Own.Preference(member, site, discipline, start);
        }
        return problem.Settings.Preference * points;
    }

    private long Changes(int site, int discipline, int start, int length)
    {
        var baseline = problem.Problem.Baseline!;
        var changed = 0;
        foreach (var member in crew.Members)
        {
            for (var block = start; block < start + length && baseline.Knows(member); block++)
            {
                changed += baseline.At(member, block) == new Core.Rosters.Place(site, discipline) ? 0 : 1;
            }
        }
        return (long)problem.Settings.Change * changed;
    }
}
