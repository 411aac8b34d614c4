using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>
/// Where on a front to look next. The widest gap comes first, and is searched with the weights to which both of its ends are worth
/// the same (Aneja and Nair, Bicriteria transportation problem, Management Science 25, 1979; Cohon's NISE): whatever lies beyond the
/// straight line between them then scores more. Weighted sums alone never find a roster that lies behind that line, and the other
/// terms pull as well; where the first try brought nothing into a gap, the weights half-way between those of its ends are tried.
/// </summary>
internal static class FrontGaps
{
    /// <summary>Ratios nearer than this to one that was tried bring the same again.</summary>
    private const double Near = 0.05;

    /// <summary>Ratios to try next, that of the widest gap first.</summary>
    /// <param name="path">The front so far, from the most of the first figure to the most of the second.</param>
    /// <param name="tried">Ratios that were searched.</param>
    /// <param name="range">The smallest and largest that may be asked for.</param>
    /// <param name="most">How many to return at most.</param>
    public static IReadOnlyList<double> Next(
        IReadOnlyList<FrontPoint> path,
        IReadOnlyList<double> tried,
        (double Least, double Most) range,
        int most
    )
    {
        var taken = tried.ToList();
        var next = new List<double>();
        foreach (var (from, to) in Widest(path))
        {
            var found = Candidates(from, to)
                .Select(ratio => (double?)Math.Clamp(ratio, range.Least, range.Most))
                .FirstOrDefault(ratio => taken.TrueForAll(other => Math.Abs(Math.Log(ratio!.Value / other)) > Near));
            if (found is { } ratio && next.Count < most)
            {
                taken.Add(ratio);
                next.Add(ratio);
            }
        }
        return next;
    }

    /// <summary>Pairs of neighbours, those farthest apart first; each figure counts by its share of the whole front.</summary>
    private static IEnumerable<(FrontPoint From, FrontPoint To)> Widest(IReadOnlyList<FrontPoint> path) =>
        path.Zip(path.Skip(1))
            .OrderByDescending(gap => Distance(gap.First.Value, gap.Second.Value, (path[0].Value, path[^1].Value)));

    /// <summary>Between two points, in shares of the distance between the ends of the front.</summary>
    public static double Distance(FrontValue one, FrontValue other, (FrontValue From, FrontValue To) ends)
    {
        var first = Share(one.First - other.First, ends.From.First - ends.To.First);
        var second = Share(one.Second - other.Second, ends.From.Second - ends.To.Second);
        return Math.Sqrt((first * first) + (second * second));
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static IEnumerable<double> Candidates(FrontPoint from, FrontPoint to)
    {
        var (less, more) = (from.Points.First - to.Points.First, to.Points.Second - from.Points.Second);
        // A metric may fall although the points of its term rise: then there is no such line.
        if (less > 0 && more > 0)
        {
            yield return more / less;
        }
        if (from.Ratio is { } high && to.Ratio is { } low)
        {
            yield return Math.Sqrt(high * low);
        }
    }
}
