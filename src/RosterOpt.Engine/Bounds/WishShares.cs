using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Wishes between pods, half to each side: a wish earns in a block only where both students are in one place, so each is in a
/// part that shares its place, in a class where both may be.
/// </summary>
internal sealed class WishShares
{
    private readonly long perUnit;
    private readonly ILookup<int, (int Partner, long Weight)> wishes;
    private readonly Dictionary<int, bool[]> mayBe = [];

    public WishShares(BoundContext context, Market market, MemberShares shares)
    {
        var problem = context.Problem;
        perUnit = Scale.Unit / 2 * problem.Settings.Together;
        var open =
            problem.Settings.Together == 0 ? [] : problem.Wishes.Where(wish => IsBetweenPods(problem, wish)).ToList();
        wishes = open.SelectMany(Sides).ToLookup(side => side.Student, side => (side.Partner, side.Weight));
        foreach (var load in context.MarketLoads[market.Index].Where(load => wishes.Contains(load.Student.Index)))
        {
            mayBe[load.Student.Index] = shares.Of(load).Select(share => share != PodDemand.Never).ToArray();
        }
    }

    /// <summary>Most that a student earns by wishes in one week in a shared place of the class; scaled points, at least 0.</summary>
    public long PerWeek(Student student, PlaceClass place)
    {
        var sum = 0L;
        foreach (var (partner, weight) in wishes[student.Index])
        {
            sum += place.IsSocial && mayBe.TryGetValue(partner, out var may) && may[place.Index] ? weight : 0;
        }
        return sum * perUnit;
    }

    private static bool IsBetweenPods(PlacementProblem problem, Wish wish)
    {
        var (a, b) = (problem.Students[wish.StudentA], problem.Students[wish.StudentB]);
        return wish.Weight > 0 && (a.Pod < 0 || a.Pod != b.Pod);
    }

    private static IEnumerable<(int Student, int Partner, long Weight)> Sides(Wish wish) =>
        [(wish.StudentA, wish.StudentB, wish.Weight), (wish.StudentB, wish.StudentA, wish.Weight)];
}
