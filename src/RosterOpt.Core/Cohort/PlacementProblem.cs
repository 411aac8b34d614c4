using System.Collections.Frozen;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Cohort;

/// <summary>
/// Everything that is given, checked once at the door and immutable after: only active students and sites, all names resolved to
/// 0-based indices. Two problems with the same content are interchangeable.
/// </summary>
public sealed record PlacementProblem
{
    public required Settings Settings { get; init; }
    public required IReadOnlyList<Student> Students { get; init; }
    public required IReadOnlyList<Pod> Pods { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    public required IReadOnlyList<Site> Sites { get; init; }
    public required IReadOnlyList<Discipline> Disciplines { get; init; }
    public required IReadOnlyList<Programme> Programmes { get; init; }
    public required IReadOnlyList<Pool> Pools { get; init; }

    /// <summary>Names of the areas that homes and sites mention.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Every (site, discipline, block) with a row for everybody in a block in which the site is open, also those with 0 places.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    public IReadOnlyList<SiteLimit> SiteLimits { get; init; } = [];
    public IReadOnlyList<ProgrammeLimit> ProgrammeLimits { get; init; } = [];
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];
    public IReadOnlyList<Preference> Preferences { get; init; } = [];
    public IReadOnlyList<Wish> Wishes { get; init; } = [];
    public IReadOnlyList<ApartPair> ApartPairs { get; init; } = [];
    public IReadOnlyList<Lock> Locks { get; init; } = [];
    public IReadOnlyList<HistoryGroup> History { get; init; } = [];

    /// <summary>An earlier roster that changes are counted against, or null.</summary>
    public Baseline? Baseline { get; init; }

    // Remembers the list it was built from: a copy made by "with" carries this field along and may have other slots.
    private OfferIndex? offers;

    /// <summary>The slot, or null where the site never offers the discipline in that block.</summary>
    public Slot? FindSlot(int site, int discipline, int block) => Offer(site, discipline)?[block];

    /// <summary>The slots of a discipline at a site by block (null = none in that block), or null where it is never offered there.</summary>
    public IReadOnlyList<Slot?>? Offer(int site, int discipline)
    {
        var found = offers;
        if (found is null || !ReferenceEquals(found.Of, Slots))
        {
            offers = found = new OfferIndex(Slots, BuildOffers());
        }
        return found.BySite.GetValueOrDefault((site, discipline));
    }

    /// <summary>How often the student still does a compulsory discipline; at least 0.</summary>
    public static int TimesToDo(Student student, CurriculumRule rule)
    {
        ArgumentNullException.ThrowIfNull(student);
        ArgumentNullException.ThrowIfNull(rule);
        return Math.Max(0, rule.Times - student.Completed.GetValueOrDefault(rule.Discipline));
    }

    /// <summary>True where the student had finished the discipline before the roster begins.</summary>
    public bool IsFinishedBefore(Student student, int discipline)
    {
        ArgumentNullException.ThrowIfNull(student);
        var times = Programmes[student.Programme].RuleOf(discipline)?.Times ?? 1;
        return student.Completed.GetValueOrDefault(discipline) >= times;
    }

    /// <summary>Electives of the pool that the student still does: what is wanted less what is completed, at least 0.</summary>
    public int ElectivesToDo(Student student, int pool)
    {
        ArgumentNullException.ThrowIfNull(student);
        var had = Programmes[student.Programme]
            .Curriculum.Count(rule => rule.Pool == pool && student.Completed.ContainsKey(rule.Discipline));
        return Math.Max(0, student.PoolCounts.GetValueOrDefault(pool) - had);
    }

    /// <summary>Blocks that one rotation of the discipline lasts for this student; 1 where the programme lacks it.</summary>
    public int LengthOf(Student student, int discipline)
    {
        ArgumentNullException.ThrowIfNull(student);
        return Programmes[student.Programme].RuleOf(discipline)?.Length ?? 1;
    }

    private FrozenDictionary<(int, int), Slot?[]> BuildOffers()
    {
        var found = new Dictionary<(int, int), Slot?[]>();
        foreach (var slot in Slots)
        {
            if (!found.TryGetValue((slot.Site, slot.Discipline), out var byBlock))
            {
                found[(slot.Site, slot.Discipline)] = byBlock = new Slot?[Blocks.Count];
            }
            byBlock[slot.Block] = slot;
        }
        return found.ToFrozenDictionary();
    }

    private sealed record OfferIndex(
        IReadOnlyList<Slot> Of,
        FrozenDictionary<(int Site, int Discipline), Slot?[]> BySite
    );
}
