using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// A part of a cohort with its own places, as a problem that can be solved by itself. Sites, disciplines and programmes keep their
/// numbers; students, pods and slots are numbered anew. What concerns students of different parts (wishes, pairs apart) is left out.
/// </summary>
internal sealed class CohortPart
{
    private readonly PlacementProblem whole;
    private readonly int part;
    private readonly Dictionary<int, int> numberOf = [];

    /// <param name="whole">The whole problem.</param>
    /// <param name="part">Number of the part.</param>
    /// <param name="students">Indices of its students, ascending.</param>
    /// <param name="offers">All offers with their shares.</param>
    public CohortPart(PlacementProblem whole, int part, IReadOnlyList<int> students, IReadOnlyList<DividedOffer> offers)
    {
        (this.whole, this.part, Students) = (whole, part, students);
        foreach (var student in students)
        {
            numberOf[student] = numberOf.Count;
        }
        Problem = Build(offers);
    }

    /// <summary>The part as a problem.</summary>
    public PlacementProblem Problem { get; }

    /// <summary>By student of the part: index in the whole problem.</summary>
    public IReadOnlyList<int> Students { get; }

    /// <summary>Puts the part's roster into the places of the whole, by student × blocks + block.</summary>
    public void CopyTo(Place[] places, Roster roster)
    {
        var blocks = whole.Blocks.Count;
        for (var student = 0; student < Students.Count; student++)
        {
            for (var block = 0; block < blocks; block++)
            {
                places[(Students[student] * blocks) + block] = roster.At(student, block);
            }
        }
    }

    private PlacementProblem Build(IReadOnlyList<DividedOffer> offers)
    {
        var mine = offers.Where(offer => offer.Shares[part] > 0).ToList();
        var slots = mine.SelectMany(offer => offer.Slots.Select(slot => Cut(offer, slot)))
            .OrderBy(slot => slot.Index)
            .ToList();
        var pods = Pods();
        var podOf = pods.SelectMany(pod => pod.Members.Select(member => (member, pod.Index)))
            .ToDictionary(x => x.member, x => x.Index);
        return whole with
        {
            Students = [.. Students.Select((index, number) => Renumber(index, number, podOf))],
            Pods = pods,
            Slots = [.. slots.Select((slot, index) => slot with { Index = index })],
            SiteLimits = SiteLimits(offers),
            ProgrammeLimits = ProgrammeLimits(mine),
            Exclusions = Own(whole.Exclusions, row => row.Student, (row, student) => row with { Student = student }),
            Preferences = Own(whole.Preferences, row => row.Student, (row, student) => row with { Student = student }),
            Locks = Own(whole.Locks, row => row.Student, (row, student) => row with { Student = student }),
            History = Own(whole.History, row => row.Student, (row, student) => row with { Student = student }),
            Wishes =
            [
                .. whole
                    .Wishes.Where(row => numberOf.ContainsKey(row.StudentA) && numberOf.ContainsKey(row.StudentB))
                    .Select(row => row with { StudentA = numberOf[row.StudentA], StudentB = numberOf[row.StudentB] }),
            ],
            ApartPairs =
            [
                .. whole
                    .ApartPairs.Where(row => numberOf.ContainsKey(row.StudentA) && numberOf.ContainsKey(row.StudentB))
                    .Select(row => row with { StudentA = numberOf[row.StudentA], StudentB = numberOf[row.StudentB] }),
            ],
            Baseline = null,
        };
    }

    private List<Pod> Pods() =>
        [
            .. Students
                .Where(student => whole.Students[student].Pod >= 0)
                .GroupBy(student => whole.Students[student].Pod)
                .OrderBy(group => group.Key)
                .Select(
                    (group, index) =>
                        new Pod(index, whole.Pods[group.Key].Id, [.. group.Select(student => numberOf[student])])
                ),
        ];

    private Student Renumber(int index, int number, Dictionary<int, int> podOf) =>
        whole.Students[index] with
        {
            Index = number,
            Pod = podOf.GetValueOrDefault(number, -1),
        };

    private Slot Cut(DividedOffer offer, Slot slot)
    {
        if (offer.Shares[part] == offer.Places)
        {
            return slot;
        }
        var max = offer.ShareOf(slot.Max, part);
        max = max < slot.OpenMin ? 0 : max;
        return slot with
        {
            Max = max,
            Min = Math.Min(max, offer.ShareOf(slot.Min, part)),
            OpenMin = max == 0 ? 0 : slot.OpenMin,
        };
    }

    /// <summary>A limit of a site is shared as its places are.</summary>
    private List<SiteLimit> SiteLimits(IReadOnlyList<DividedOffer> offers)
    {
        var weights = offers
            .GroupBy(offer => offer.Site)
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        Before: group.Sum(offer => (long)offer.Shares.Take(part).Sum()),
                        Own: group.Sum(offer => (long)offer.Shares[part]),
                        All: group.Sum(offer => (long)offer.Places)
                    )
            );
        var limits = new List<SiteLimit>();
        foreach (var row in whole.SiteLimits)
        {
            if (weights.TryGetValue(row.Site, out var weight) && weight.Own > 0)
            {
                var upTo = row.Max * (weight.Before + weight.Own) / weight.All;
                limits.Add(row with { Max = (int)(upTo - (row.Max * weight.Before / weight.All)) });
            }
        }
        return limits;
    }

    private List<ProgrammeLimit> ProgrammeLimits(List<DividedOffer> mine)
    {
        var offerOf = mine.ToDictionary(offer => (offer.Site, offer.Discipline));
        var limits = new List<ProgrammeLimit>();
        foreach (var row in whole.ProgrammeLimits)
        {
            if (offerOf.TryGetValue((row.Site, row.Discipline), out var offer))
            {
                limits.Add(row with { Max = offer.ShareOf(row.Max, part) });
            }
        }
        return limits;
    }

    /// <summary>Rows about everybody, and those about students of the part under their new numbers.</summary>
    private List<T> Own<T>(IReadOnlyList<T> rows, Func<T, int> studentOf, Func<T, int, T> with)
    {
        var own = new List<T>();
        foreach (var row in rows)
        {
            if (studentOf(row) < 0)
            {
                own.Add(row);
            }
            else if (numberOf.TryGetValue(studentOf(row), out var number))
            {
                own.Add(with(row, number));
            }
        }
        return own;
    }
}
