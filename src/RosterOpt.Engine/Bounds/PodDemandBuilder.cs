using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Works out what a pod may do in a market: the value of each part, and how many units its parts take.</summary>
/// <param name="context">The problem.</param>
/// <param name="market">The market.</param>
/// <param name="shares">What members earn by themselves.</param>
/// <param name="kinds">Kinds of parts.</param>
internal sealed class PodDemandBuilder(BoundContext context, Market market, MemberShares shares, PartKind kinds)
{
    // One for all pods: in a large cohort it is long.
    private readonly long[] values = new long[shares.Classes.Count * kinds.Count];

    private readonly WishShares wishes = new(context, market, shares);
    private readonly StrangerPrice strangers = new(context);
    private readonly int[] kindOf = Kinds(shares.Classes);
    private readonly int[][] blocksOf =
    [
        .. shares.Classes.Select(place => place.Places.Select(one => one.Block.Index).Distinct().ToArray()),
    ];

    /// <param name="members">All members of the pod; a student without one alone.</param>
    /// <param name="loads">The loads of those with something to do in the market; at least one.</param>
    /// <param name="price">What the pod pays across markets.</param>
    /// <param name="terms">The classes in whose terms the demand is.</param>
    public PodDemand Build(
        IReadOnlyList<Student> members,
        IReadOnlyList<MarketLoad> loads,
        PodPrice price,
        ValueTerms terms
    )
    {
        Array.Fill(values, PodDemand.Never);
        var own = loads
            .Select(load => new Member(load.Student, shares.Of(load), strangers.PerWeek(load.Student, members)))
            .ToArray();
        var canWish = Array.Exists(own, member => wishes.Has(member.Student));
        var known = new Dictionary<int, (int Place, ulong Whole)>();
        foreach (var place in shares.Classes)
        {
            var whole = price.Whole.In(blocksOf[place.Index]);
            var into = values.AsSpan(place.Index * kinds.Count, kinds.Count);
            var hash = Hash(place, own, whole);
            if (
                !canWish
                && known.TryGetValue(hash, out var other)
                && other.Whole == whole
                && IsSame(place, other.Place, own)
            )
            {
                values.AsSpan(other.Place * kinds.Count, kinds.Count).CopyTo(into);
                continue;
            }
            Fill(into, place, Candidates(place, own), (whole, price.Calendar.InBlock(place.Weeks)));
            known[hash] = (place.Index, whole);
        }
        var units = new UnitScale(context, market, loads);
        return new PodDemand
        {
            Programme = members.All(one => one.Programme == members[0].Programme) ? members[0].Programme : -1,
            Members = members.Count,
            Values = terms.ValuesOf(values, kinds.Count),
            Groups = units.Groups,
            Least = loads.Sum(units.Least),
            Most = loads.Sum(units.Most),
        };
    }

    private int Hash(PlaceClass place, Member[] own, ulong whole)
    {
        var hash = default(HashCode);
        hash.Add(kindOf[place.Index]);
        hash.Add(whole);
        foreach (var member in own)
        {
            hash.Add(member.Shares[place.Index]);
        }
        return hash.ToHashCode();
    }

    /// <summary>True where the pod's members earn the same in two classes of one kind; then every part does, wishes aside.</summary>
    private bool IsSame(PlaceClass place, int other, Member[] own) =>
        kindOf[place.Index] == kindOf[other]
        && Array.TrueForAll(own, member => member.Shares[place.Index] == member.Shares[other]);

    private static List<Member> Candidates(PlaceClass place, Member[] own) =>
        own.Where(member => member.Shares[place.Index] != PodDemand.Never).ToList();

    /// <summary>By class: a number for its kind.</summary>
    private static int[] Kinds(IReadOnlyList<PlaceClass> classes)
    {
        var numbers = new Dictionary<object, int>();
        return classes
            .Select(place =>
            {
                object key = (place.Kind, place.IsSocial);
                numbers.TryAdd(key, numbers.Count);
                return numbers[key];
            })
            .ToArray();
    }

    /// <summary>
    /// A part of j members earns its pairs, whole where it may be all who are due, and at most the j best shares; it pays the
    /// calendar, and one member in an own place pays isolation, beside others for being among strangers.
    /// </summary>
    private void Fill(Span<long> values, PlaceClass place, List<Member> here, (ulong Whole, long Calendar) pod)
    {
        var settings = context.Problem.Settings;
        var isolation = place.IsSocial ? Scale.Unit * settings.Isolation * place.Weeks : 0;
        var alone = here.Select(one =>
            one.Shares[place.Index] - (one.Student.IsSolo ? 0 : isolation * one.Student.IsolationPenalty)
        );
        var own = here.Select(one => one.Shares[place.Index]).OrderDescending().ToList();
        var ownSum = 0L;
        for (var j = 1; j <= here.Count && j <= place.Cap; j++)
        {
            ownSum += own[j - 1];
            var company =
                (settings.Pair * ((long)j * (j - 1) / 2)) + (WholeSizes.Has(pod.Whole, j) ? settings.Whole : 0);
            var both = (place.IsSocial ? Scale.Unit * place.Weeks * company : 0) - (j * pod.Calendar);
            if (place.MayHold(j))
            {
                values[PartKind.Own(j)] = both + (j == 1 ? alone.Max() : ownSum);
            }
            if (j < place.Cap)
            {
                values[kinds.Shared(j)] = both + BestShared(place, here, j);
            }
        }
    }

    /// <summary>Most that j members earn by themselves and by wishes beside others; one among strangers pays for it.</summary>
    private long BestShared(PlaceClass place, List<Member> here, int j) =>
        here.Select(one =>
                one.Shares[place.Index]
                + (place.Weeks * wishes.PerWeek(one.Student, place, j))
                - (j == 1 && place.IsSocial ? place.Weeks * one.Stranger : 0)
            )
            .OrderDescending()
            .Take(j)
            .Sum();

    private sealed record Member(Student Student, long[] Shares, long Stranger);
}
