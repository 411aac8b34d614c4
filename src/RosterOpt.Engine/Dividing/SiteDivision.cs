using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Gives whole sites to parts: the largest first, each to the part that lacks most of what it offers, then by exchanges while these
/// bring the parts nearer to their targets or a site nearer to the students who live there.
/// </summary>
internal sealed class SiteDivision
{
    /// <summary>Weight of a site among strangers' homes against a squared lack of places.</summary>
    private const double HomeWeight = 0.002;

    private const int TriesPerSite = 60;
    private readonly PlacementProblem problem;
    private readonly double[][] target;
    private readonly double[][] have;
    private readonly double[][] need;
    private readonly double[] homes;
    private readonly SearchRandom random = new(1);
    private readonly List<List<DividedOffer>> sites = [];
    private int[] partOf = [];

    /// <param name="problem">The whole problem.</param>
    /// <param name="columns">By part and column: places it should have, has, and needs (at least 1).</param>
    /// <param name="homes">By part and area: the share of the area's students who are in the part.</param>
    public SiteDivision(
        PlacementProblem problem,
        (double[][] Target, double[][] Have, double[][] Need) columns,
        double[] homes
    ) => (this.problem, (target, have, need), this.homes) = (problem, columns, homes);

    public void Run(IReadOnlyList<List<DividedOffer>> offersBySite)
    {
        sites.AddRange(offersBySite.OrderByDescending(site => site.Sum(offer => offer.Total)));
        partOf = new int[sites.Count];
        for (var site = 0; site < sites.Count; site++)
        {
            partOf[site] = Enumerable.Range(0, target.Length).MinBy(part => CostOf(site, part));
            Put(site, 1);
        }
        for (var i = 0; sites.Count > 1 && target.Length > 1 && i < TriesPerSite * sites.Count; i++)
        {
            Exchange(random.Next(sites.Count), random.Next(sites.Count));
        }
        for (var site = 0; site < sites.Count; site++)
        {
            sites[site].ForEach(offer => offer.Shares[partOf[site]] = offer.Places);
        }
    }

    /// <summary>Exchanges two sites, or moves the first to a part drawn, where that lowers the cost.</summary>
    private void Exchange(int one, int two)
    {
        var (first, second) = (partOf[one], partOf[two]);
        var isMove = random.Next(2) == 0;
        if (isMove)
        {
            second = random.Next(target.Length);
        }
        if (first == second)
        {
            return;
        }
        Put(one, -1);
        var before = CostOf(one, first) - CostOf(one, second);
        if (!isMove)
        {
            Put(two, -1);
            before = CostOf(one, first) + CostOf(two, second) - CostOf(one, second) - CostOf(two, first);
            partOf[two] = before > 1e-12 ? first : second;
            Put(two, 1);
        }
        partOf[one] = before > 1e-12 ? second : first;
        Put(one, 1);
    }

    private void Put(int site, int sign)
    {
        foreach (var offer in sites[site])
        {
            have[partOf[site]][offer.Column] += sign * offer.Total;
        }
    }

    /// <summary>What it costs more to have the site in the part than to have it nowhere.</summary>
    private double CostOf(int site, int part)
    {
        var cost = 0.0;
        foreach (var offer in sites[site])
        {
            var (want, scale) = (target[part][offer.Column] - have[part][offer.Column], need[part][offer.Column]);
            cost += (offer.Total - (2 * want)) * offer.Total / (scale * scale);
        }
        var area = problem.Sites[sites[site][0].Site].Area;
        if (area >= 0 && homes.Length > 0)
        {
            var size = sites[site].Sum(offer => offer.Total / need[part][offer.Column]);
            cost += HomeWeight * size * (1 - homes[(part * problem.Areas.Count) + area]);
        }
        return cost;
    }
}
