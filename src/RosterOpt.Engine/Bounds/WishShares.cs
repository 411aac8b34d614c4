using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Wishes between pods, dealt out to the two students. A wish earns in a block only where both students are in one place, so each
/// is in a part that shares its place, in a class where both may be. Whatever the two get there between them, the bound holds if it
/// is never less than the wish.
/// <para>
/// Where both pods fit into the place whole, the student with fewer blocks in the discipline gets all of it, since the other has
/// blocks beyond; equals get half each. Where they do not, a part of j members gets all of the wish up to j = t, and nothing beyond;
/// with t + t′ at least one less than the places, two parts that fit together are never both beyond.
/// </para>
/// </summary>
internal sealed class WishShares
{
    private readonly BoundContext context;
    private readonly IReadOnlyList<PlaceClass> classes;
    private readonly ILookup<int, (int Partner, long Weight)> wishes;
    private readonly Dictionary<int, bool[]> mayBe = [];
    private readonly Dictionary<int, MarketLoad> loads = [];
    private readonly Dictionary<int, int[]> podSizes = [];

    public WishShares(BoundContext context, Market market, MemberShares shares)
    {
        this.context = context;
        var problem = context.Problem;
        classes = shares.Classes;
        var open =
            problem.Settings.Together == 0 ? [] : problem.Wishes.Where(wish => IsBetweenPods(problem, wish)).ToList();
        wishes = open.SelectMany(Sides)
            .GroupBy(side => (side.Student, side.Partner))
            .ToLookup(
                group => group.Key.Student,
                group => (group.Key.Partner, group.Aggregate(0L, (sum, side) => checked(sum + side.Weight)))
            );
        var pods = wishes.Select(group => PodKey.Of(problem.Students[group.Key])).ToHashSet();
        foreach (var load in context.MarketLoads[market.Index])
        {
            var pod = PodKey.Of(load.Student);
            if (pods.Contains(pod))
            {
                Survey(load, pod, shares);
            }
        }
    }

    /// <summary>True where the student has wishes for students of other pods.</summary>
    public bool Has(Student student) => wishes.Contains(student.Index);

    /// <summary>
    /// Most that a student earns by wishes in one week in a shared place of the class, in a part of so many members of the own pod;
    /// scaled points, at least 0.
    /// </summary>
    public long PerWeek(Student student, PlaceClass place, int members)
    {
        if (!place.IsSocial || members >= place.Cap)
        {
            return 0;
        }
        Int128 sum = 0;
        foreach (var (partner, weight) in wishes[student.Index])
        {
            if (mayBe.TryGetValue(partner, out var may) && may[place.Index])
            {
                sum += weight * HalvesOf(student, context.Problem.Students[partner], place, members);
            }
        }
        return (long)(sum * (Scale.Unit / 2) * context.Problem.Settings.Together);
    }

    /// <summary>Share of a wish, in halves of it.</summary>
    private int HalvesOf(Student student, Student partner, PlaceClass place, int members)
    {
        var (own, other) = (SizeOf(student, place), SizeOf(partner, place));
        if (own + other <= place.Cap)
        {
            var (mine, theirs) = (BlocksOf(student, place), BlocksOf(partner, place));
            return mine == theirs ? 1
                : mine < theirs ? 2
                : 0;
        }
        return HalvesUpTo(own, other, place.Cap, members);
    }

    /// <summary>
    /// Where two pods do not fit into a place together. If each pod fits by itself, both thresholds are one less than the pod, so that
    /// whole pods get nothing; if one never fits, it gets what the other leaves; if neither does, both get half whatever the parts.
    /// </summary>
    private static int HalvesUpTo(int own, int other, int cap, int members)
    {
        if (own >= cap && other >= cap)
        {
            return 1;
        }
        return members <= (own < cap ? own - 1 : cap - other) ? 2 : 0;
    }

    /// <summary>Members of the student's pod who may be in places of the class.</summary>
    private int SizeOf(Student student, PlaceClass place) => podSizes[PodKey.Of(student)][place.Index];

    private int BlocksOf(Student student, PlaceClass place)
    {
        var load = loads[student.Index];
        return place.Discipline < 0 ? load.MostBlocks : load.BlocksIn(place.Discipline);
    }

    private void Survey(MarketLoad load, int pod, MemberShares shares)
    {
        var may = shares.Of(load).Select(share => share != PodDemand.Never).ToArray();
        mayBe[load.Student.Index] = may;
        loads[load.Student.Index] = load;
        if (!podSizes.TryGetValue(pod, out var sizes))
        {
            podSizes[pod] = sizes = new int[classes.Count];
        }
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] += may[i] ? 1 : 0;
        }
    }

    private static bool IsBetweenPods(PlacementProblem problem, Wish wish)
    {
        var (a, b) = (problem.Students[wish.StudentA], problem.Students[wish.StudentB]);
        return wish.Weight > 0 && (a.Pod < 0 || a.Pod != b.Pod);
    }

    private static IEnumerable<(int Student, int Partner, long Weight)> Sides(Wish wish) =>
        [(wish.StudentA, wish.StudentB, wish.Weight), (wish.StudentB, wish.StudentA, wish.Weight)];
}
