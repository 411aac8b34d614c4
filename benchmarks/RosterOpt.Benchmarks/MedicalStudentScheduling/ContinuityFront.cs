using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>A roster on the front between the published objective and keeping companions.</summary>
/// <param name="Price">Points of the objective that one kept companion was worth; 0 for the roster that the front starts from.</param>
/// <param name="Score">By the published objective alone.</param>
/// <param name="Kept">keptCompanion.</param>
/// <param name="Lone">Placements alone.</param>
internal sealed record FrontPoint(double Price, Roster Roster, long Score, double Kept, int Lone);

/// <summary>
/// What peers cost: the data format has no floor under a score, so company is given a price in points of the objective, and the highest
/// price at which the objective stays above the floor is sought by bisection. Every roster found counts for every floor that it passes.
/// </summary>
/// <param name="problem">With the published objective as its settings.</param>
/// <param name="solve">Finds a good roster of a problem, from a given one on; null where it finds none.</param>
internal sealed class ContinuityFront(PlacementProblem problem, Func<PlacementProblem, Roster, Roster?> solve)
{
    /// <summary>Parts that a point is cut into, because weights are whole numbers.</summary>
    private const int PartsOfPoint = 20;

    private const double FirstPrice = 2;
    private const double HighestPrice = 200;
    private const double LowestPrice = 1.0 / PartsOfPoint;

    private readonly List<FrontPoint> found = [];

    /// <summary>Runs of the solver per floor, at most.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Points that a lone placement costs, for each that a kept companion earns.</summary>
    public int LonePerKept { get; init; } = 1;

    /// <summary>Every roster found.</summary>
    public IReadOnlyList<FrontPoint> Found => found;

    /// <summary>The best found above each floor, in the order of the floors.</summary>
    /// <param name="best">A roster that passes every floor.</param>
    /// <param name="floors">Least scores by the published objective.</param>
    public IReadOnlyList<FrontPoint> Find(Roster best, IReadOnlyList<long> floors)
    {
        Note(0, best);
        foreach (var floor in floors)
        {
            for (var i = 0; i < Tries && NextPrice(floor) is { } price; i++)
            {
                if (solve(Priced(price), Above(floor).Roster) is { } roster)
                {
                    Note(price, roster);
                }
            }
        }
        return [.. floors.Select(Above)];
    }

    /// <summary>Most companions kept, then fewest lone placements, then most points.</summary>
    private FrontPoint Above(long floor) =>
        found
            .Where(point => point.Score >= floor)
            .OrderByDescending(point => point.Kept)
            .ThenBy(point => point.Lone)
            .ThenByDescending(point => point.Score)
            .First();

    /// <summary>Between the highest price that passed and the lowest that did not; null where there is nothing between them.</summary>
    private double? NextPrice(long floor)
    {
        var passed = found
            .Where(point => point.Price > 0 && point.Score >= floor)
            .Select(point => point.Price)
            .DefaultIfEmpty(0)
            .Max();
        var failed = found
            .Where(point => point.Score < floor && point.Price > passed)
            .Select(point => point.Price)
            .DefaultIfEmpty(0)
            .Min();
        var next = (passed, failed) switch
        {
            (0, 0) => FirstPrice,
            (0, _) => failed / 2,
            (_, 0) => passed * 2,
            _ => Math.Sqrt(passed * failed),
        };
        return
            next is < LowestPrice or > HighestPrice
            || (failed > 0 && Parts(next) == Parts(failed))
            || Parts(next) == Parts(passed)
            ? null
            : next;
    }

    private PlacementProblem Priced(double price)
    {
        var given = problem.Settings;
        return problem with
        {
            Settings = given with
            {
                Preference = given.Preference * PartsOfPoint,
                Move = given.Move * PartsOfPoint,
                Wait = given.Wait * PartsOfPoint,
                // Not Worst: what it weighs, a student's own points, is in parts already.
                Kept = Parts(price),
                Isolation = LonePerKept * Parts(price),
            },
        };
    }

    private static int Parts(double price) => (int)Math.Round(price * PartsOfPoint);

    private void Note(double price, Roster roster)
    {
        var audit = Audit.Run(problem, roster);
        if (!audit.IsLegal)
        {
            throw new InvalidOperationException("A roster of the front breaks rules.");
        }
        found.Add(
            new FrontPoint(
                price,
                roster,
                audit.Score,
                audit.Metrics.KeptCompanion ?? 0,
                audit.Metrics.IsolatedStudentBlocks
            )
        );
    }
}
