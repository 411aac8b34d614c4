using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Mending;

/// <summary>
/// Tries changes around one lone rotation: the student goes where others are; one student, or a few who are together, come to the
/// student; the student does the discipline at another time.
/// </summary>
internal sealed class Mender
{
    /// <summary>Students who come together are moved as a group up to this size; larger ones keep company when one leaves.</summary>
    private const int LargestGroup = 3;

    /// <summary>Sites tried for each half of a change of times.</summary>
    private const int MostSites = 16;

    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly List<(int Student, int Offer, int Start)> removed = [];
    private readonly List<(int Student, int Offer, int Start)> added = [];
    private readonly HashSet<int> touched = [];
    private readonly long violation;
    private RosterMend? today;
    private RosterMend? withPlaces;

    public Mender(SearchState state)
    {
        this.state = state;
        problem = state.Problem;
        violation = state.Violation;
    }

    /// <summary>Changes tried so far.</summary>
    public long Tries { get; private set; }

    /// <summary>The best change possible today and the one with fewest additional places.</summary>
    public (RosterMend? Today, RosterMend? WithPlaces) Find(int student, int start)
    {
        (today, withPlaces) = (null, null);
        var offer = state.OfferAt(student, start);
        var discipline = problem.Slots.OfferDiscipline[offer];
        foreach (var other in problem.Slots.OffersOfDiscipline[discipline])
        {
            if (other == offer)
            {
                continue;
            }
            Try(student, start, [(student, offer, start)], [(student, other, start)]);
            Bring(student, start, offer, other);
        }
        foreach (var turn in OtherTurns(student, start))
        {
            TryOtherTime(student, start, offer, turn);
        }
        return (today, withPlaces);
    }

    /// <summary>Students who begin the discipline elsewhere come to the lone one's site.</summary>
    private void Bring(int student, int start, int offer, int from)
    {
        var slot = problem.Slots.SlotOfOffer[(from * problem.Blocks) + start];
        if (slot < 0)
        {
            return;
        }
        int[] there =
        [
            .. state.Occupancy.Occupants(slot).ToArray().Where(s => state.StartAt(s, start) == start).Order(),
        ];
        foreach (var one in there)
        {
            Try(student, start, [(one, from, start)], [(one, offer, start)]);
        }
        if (there.Length is >= 2 and <= LargestGroup)
        {
            Try(student, start, [.. there.Select(s => (s, from, start))], [.. there.Select(s => (s, offer, start))]);
        }
    }

    /// <summary>First blocks of the student's other rotations.</summary>
    private IEnumerable<int> OtherTurns(int student, int start) =>
        Enumerable
            .Range(0, problem.Blocks)
            .Where(block =>
                block != start && state.SlotAt(student, block) >= 0 && state.StartAt(student, block) == block
            );

    /// <summary>The student does the lone discipline when another of the same length is due, and that one now.</summary>
    private void TryOtherTime(int student, int start, int offer, int turn)
    {
        var second = state.OfferAt(student, turn);
        var (lone, other) = (problem.Slots.OfferDiscipline[offer], problem.Slots.OfferDiscipline[second]);
        if (lone == other || problem.LengthOf(student, lone) != problem.LengthOf(student, other))
        {
            return;
        }
        var later = Welcoming(student, lone, turn);
        foreach (var now in Welcoming(student, other, start))
        {
            foreach (var then in later)
            {
                Try(
                    student,
                    turn,
                    [(student, offer, start), (student, second, turn)],
                    [(student, now, start), (student, then, turn)]
                );
            }
        }
    }

    /// <summary>Sites with company and a free place over the rotation.</summary>
    private List<int> Welcoming(int student, int discipline, int start)
    {
        var found = new List<int>();
        foreach (var offer in problem.Slots.OffersOfDiscipline[discipline])
        {
            if (found.Count < MostSites && problem.Allowed.Allows(student, offer, start) && HasSeat(offer, start))
            {
                found.Add(offer);
            }
        }
        return found;

        bool HasSeat(int offer, int first)
        {
            for (var block = first; block < first + problem.LengthOf(student, discipline); block++)
            {
                var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
                var there = state.Occupancy.SlotCount(slot);
                if (there == 0 || there >= problem.Slots.Max[slot])
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>Values one change and keeps it where it is the best so far; the state is as before.</summary>
    /// <param name="student">The lone student.</param>
    /// <param name="start">First block of the lone discipline after the change.</param>
    /// <param name="from">Rotations given up.</param>
    /// <param name="to">Rotations taken up instead.</param>
    private void Try(
        int student,
        int start,
        ReadOnlySpan<(int Student, int Offer, int Start)> from,
        ReadOnlySpan<(int Student, int Offer, int Start)> to
    )
    {
        foreach (var rotation in to)
        {
            if (!problem.Allowed.Allows(rotation.Student, rotation.Offer, rotation.Start))
            {
                return;
            }
        }
        Tries++;
        removed.Clear();
        added.Clear();
        removed.AddRange(from);
        added.AddRange(to);
        Touch();
        var before = CountLone();
        state.Begin();
        foreach (var (who, _, first) in removed)
        {
            state.Remove(who, first);
        }
        foreach (var (who, offer, first) in added)
        {
            state.Add(who, offer, first);
        }
        var points = state.Settle();
        if (CountLone() < before && HasCompany(student, start) && KeepsOrder())
        {
            Weigh(points);
        }
        state.Rollback();
    }

    private void Weigh(long points)
    {
        var excess = state.Violation - violation;
        if (excess <= 0)
        {
            if (today is null || points > today.Points)
            {
                today = new RosterMend(points, Changes(), []);
            }
            return;
        }
        var extra = ExtraPlaces();
        if (extra.Count != excess)
        {
            // Something else than places is in the way.
            return;
        }
        if (
            withPlaces is null
            || extra.Count < withPlaces.ExtraPlaces.Count
            || (extra.Count == withPlaces.ExtraPlaces.Count && points > withPlaces.Points)
        )
        {
            withPlaces = new RosterMend(points, Changes(), extra);
        }
    }

    /// <summary>One entry per place too few, by slot.</summary>
    private List<(int Site, int Discipline, int Block)> ExtraPlaces()
    {
        var extra = new List<(int, int, int)>();
        var seen = new HashSet<int>();
        foreach (var slot in SlotsOf(added).Where(seen.Add))
        {
            for (var place = problem.Slots.Max[slot]; place < state.Occupancy.SlotCount(slot); place++)
            {
                extra.Add((problem.Slots.Site[slot], problem.Slots.Discipline[slot], problem.Slots.Block[slot]));
            }
        }
        return extra;
    }

    private List<Placement> Changes() =>
        [
            .. added
                .SelectMany(rotation =>
                    Blocks(rotation)
                        .Select(block => new Placement(
                            rotation.Student,
                            block,
                            problem.Slots.OfferSite[rotation.Offer],
                            problem.Slots.OfferDiscipline[rotation.Offer]
                        ))
                )
                .OrderBy(line => (line.Student, line.Block)),
        ];

    private void Touch()
    {
        touched.Clear();
        foreach (var slot in SlotsOf(removed).Concat(SlotsOf(added)))
        {
            var group = state.Occupancy.GroupOf(slot);
            if (group >= 0)
            {
                touched.Add(group);
            }
        }
    }

    private int CountLone() =>
        touched.Count(group =>
            state.Occupancy.GroupCount(group) == 1 && !problem.IsSolo[state.Occupancy.LoneStudent(group)]
        );

    private bool HasCompany(int student, int start)
    {
        var length = problem.LengthOf(student, problem.Slots.Discipline[state.SlotAt(student, start)]);
        for (var block = start; block < start + length; block++)
        {
            var group = state.Occupancy.GroupOf(state.SlotAt(student, block));
            if (group >= 0 && state.Occupancy.GroupCount(group) == 1)
            {
                return false;
            }
        }
        return true;
    }

    private bool KeepsOrder()
    {
        foreach (var student in state.Changed)
        {
            if (!state.KeepsOrder(student))
            {
                return false;
            }
        }
        return true;
    }

    private IEnumerable<int> SlotsOf(IEnumerable<(int Student, int Offer, int Start)> rotations) =>
        rotations.SelectMany(rotation =>
            Blocks(rotation).Select(block => problem.Slots.SlotOfOffer[(rotation.Offer * problem.Blocks) + block])
        );

    private IEnumerable<int> Blocks((int Student, int Offer, int Start) rotation) =>
        Enumerable.Range(
            rotation.Start,
            problem.LengthOf(rotation.Student, problem.Slots.OfferDiscipline[rotation.Offer])
        );
}
