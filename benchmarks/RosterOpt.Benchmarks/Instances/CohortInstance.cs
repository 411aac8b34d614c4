using System.Collections.Frozen;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// A cohort with every table of the data format, built around a legal roster: years are drawn first, then places for them, then rows
/// that the roster obeys. What it is like is in <see cref="CohortShape"/>.
/// </summary>
internal sealed class CohortInstance
{
    private readonly CohortPeople people;
    private readonly CohortSites sites;
    private readonly CohortPlaces places;
    private readonly CohortRows rows;
    private readonly Random random;

    private CohortInstance(CohortShape shape)
    {
        random = new Random(shape.Seed);
        people = new CohortPeople(shape, random);
        sites = new CohortSites(shape, random, people);
        _ = new CohortPlanting(random, people, sites);
        places = new CohortPlaces(shape, random, sites);
        rows = new CohortRows(random, people, sites);
    }

    /// <summary>The problem and a legal roster of it, which is not a good one.</summary>
    public static (PlacementProblem Problem, Roster Planted) Create(CohortShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var instance = new CohortInstance(shape);
        var problem = instance.Assemble();
        return (problem, Roster.FromLines(problem, instance.Planted()));
    }

    private PlacementProblem Assemble() =>
        new()
        {
            Settings = new Settings { MaxDisciplinesPerSite = MostAtSite() },
            Students = [.. people.Students.Select(Finish)],
            Pods = Pods(),
            Blocks = CohortCurriculum.Calendar,
            Sites = [.. sites.Sites.Select(Finish)],
            Disciplines = CohortCurriculum.Disciplines,
            Programmes = CohortCurriculum.Programmes,
            Pools = [new Pool(0, "elective")],
            Areas = [.. Enumerable.Range(0, people.Areas).Select(i => $"area{i + 1}")],
            Slots = places.Slots,
            SiteLimits = places.SiteLimits,
            ProgrammeLimits = places.ProgrammeLimits,
            Exclusions = rows.Exclusions,
            Preferences = rows.Preferences,
            Wishes = rows.Wishes,
            ApartPairs = rows.Apart,
            Locks = rows.Locks,
            History = rows.History,
        };

    private int MostAtSite() =>
        Math.Max(
            CohortPlanting.MostAtSite,
            people.Students.Max(student =>
                student.Rotations.Select(rotation => student.RotationsAt(rotation.Site)).DefaultIfEmpty(0).Max()
            )
        );

    private IEnumerable<Placement> Planted() =>
        from student in people.Students
        from rotation in student.Rotations
        from block in Enumerable.Range(rotation.Start, rotation.Length)
        select new Placement(student.Index, block, rotation.Site, rotation.Discipline);

    private Pod[] Pods() =>
        [
            .. people
                .Students.Where(student => student.Pod >= 0)
                .GroupBy(student => student.Pod)
                .OrderBy(pod => pod.Key)
                .Select(pod => new Pod(pod.Key, $"P{pod.Key + 1:00000}", [.. pod.Select(student => student.Index)])),
        ];

    private Student Finish(CohortYear drawn) =>
        new()
        {
            Index = drawn.Index,
            Id = $"S{drawn.Index + 1:00000}",
            Name = $"Student {drawn.Index + 1}",
            Programme = drawn.Programme,
            Pod = drawn.Pod,
            Home = drawn.Home,
            Tags = drawn.Tags.ToFrozenSet(StringComparer.Ordinal),
            IsSolo = drawn.Tags.Contains("SOLO"),
            IsSupporter = drawn.Tags.Contains("PEER-SUPPORTER"),
            From = drawn.From,
            Until = drawn.Until ?? CohortCurriculum.Blocks - 1,
            LeavesEarly = drawn.Until is not null,
            Due = [.. Enumerable.Range(0, CohortCurriculum.Blocks).Select(drawn.IsDue)],
            IsolationPenalty = random.Next(100) < 3 ? 2 + random.Next(2) : 1,
            MovePenalty = random.Next(100) < 3 ? 3 : 1,
            WaitPenalty = random.Next(100) < 2 ? 2 : 1,
            Completed = drawn.Completed.ToFrozenDictionary(),
            PoolCounts = new Dictionary<int, int>
            {
                [0] = drawn.Electives ?? (drawn.Programme == 0 ? 1 : 0),
            }.ToFrozenDictionary(),
        };

    private static Site Finish(PlannedSite planned) =>
        new()
        {
            Index = planned.Index,
            Id = planned.Id,
            Name = planned.IsHospital ? $"Hospital {planned.Index + 1}" : string.Empty,
            Area = planned.Area,
            Requires = planned.Requires,
            IsSocial = planned.IsSocial,
            From = planned.From,
            Until = CohortCurriculum.Blocks - 1,
        };
}
