using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Works out what a pod may do in a market: the value of each part, and how many units its parts take.</summary>
/// <param name="context">The problem.</param>
/// <param name="market">The market.</param>
/// <param name="shares">What members earn by themselves.</param>
/// <param name="kinds">Kinds of parts.</param>
internal sealed class PodDemandBuilder(BoundContext context, Market market, MemberShares shares, PartKind kinds)
{
    private readonly WishShares wishes = new(context, market, shares);
    private readonly StrangerPrice strangers = new(context);

    /// <param name="members">All members of the pod; a student without one alone.</param>
    /// <param name="loads">The loads of those with something to do in the market; at least one.</param>
    /// <param name="calendar">The pod's calendar price.</param>
    public PodDemand Build(IReadOnlyList<Student> members, IReadOnlyList<MarketLoad> loads, CalendarPrice calendar)
    {
        var values = new long[shares.Classes.Count * kinds.Count];
        Array.Fill(values, PodDemand.Never);
        var own = loads.Select(load => (load.Student, Shares: shares.Of(load))).ToList();
        var isFull = context.Problem.Blocks.Select(block => members.All(member => member.Due[block.Index])).ToArray();
        foreach (var place in shares.Classes)
        {
            var here = own.Where(member => member.Shares[place.Index] != PodDemand.Never)
                .Select(member => new Candidate(
                    member.Student,
                    member.Shares[place.Index],
                    strangers.PerWeek(member.Student, members)
                ))
                .ToList();
            var whole =
                members.Count > 1 && place.Places.Any(one => isFull[one.Block.Index]) ? members.Count : int.MaxValue;
            Fill(
                values.AsSpan(place.Index * kinds.Count, kinds.Count),
                place,
                here,
                (whole, calendar.InBlock(place.Weeks))
            );
        }
        var units = new UnitScale(context, market, loads);
        return new PodDemand
        {
            Programme = members.All(one => one.Programme == members[0].Programme) ? members[0].Programme : -1,
            Members = members.Count,
            Values = values,
            Groups = units.Groups,
            Least = loads.Sum(units.Least),
            Most = loads.Sum(units.Most),
        };
    }

    /// <summary>
    /// A part of j members earns its pairs, whole where it is all there are, and at most the j best shares; it pays the calendar,
    /// and one member in an own place pays isolation, beside others for being among strangers.
    /// </summary>
    private void Fill(Span<long> values, PlaceClass place, List<Candidate> here, (int Whole, long Calendar) pod)
    {
        var settings = context.Problem.Settings;
        var isolation = place.IsSocial ? Scale.Unit * settings.Isolation * place.Weeks : 0;
        var alone = here.Select(one => one.Share - (one.Student.IsSolo ? 0 : isolation * one.Student.IsolationPenalty));
        var own = here.Select(one => one.Share).OrderDescending().ToList();
        var ownSum = 0L;
        for (var j = 1; j <= here.Count && j <= place.Cap; j++)
        {
            ownSum += own[j - 1];
            var company = (settings.Pair * ((long)j * (j - 1) / 2)) + (j == pod.Whole ? settings.Whole : 0);
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
    private long BestShared(PlaceClass place, List<Candidate> here, int j) =>
        here.Select(one =>
                one.Share
                + (place.Weeks * wishes.PerWeek(one.Student, place, j))
                - (j == 1 && place.IsSocial ? place.Weeks * one.Stranger : 0)
            )
            .OrderDescending()
            .Take(j)
            .Sum();

    private readonly record struct Candidate(Student Student, long Share, long Stranger);
}
