using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>
/// A roster under way as a person in an office sees it: who is in which slot, and whether one more fits. What a student may do at all
/// (leave, windows, tags, exclusions) is looked up; places, limits and pairs apart are counted here.
/// </summary>
internal sealed class OfficeBoard
{
    private readonly PlacementProblem problem;
    private readonly ChoiceTable choices;
    private readonly List<RotationChoice>[] years;
    private readonly Dictionary<(int Site, int Discipline, int Block), List<int>> inSlot = [];
    private readonly Dictionary<(int Site, int Block), List<int>> atSite = [];
    private readonly Dictionary<(int Site, int Block), int> siteLimits;
    private readonly ILookup<(int Site, int Discipline, int Block), ProgrammeLimit> programmeLimits;
    private readonly ILookup<int, int> apart;
    private readonly Dictionary<(int Site, int Block), int> prices = [];

    public OfficeBoard(PlacementProblem problem)
    {
        this.problem = problem;
        choices = new ChoiceTable(problem);
        years = [.. problem.Students.Select(_ => new List<RotationChoice>())];
        siteLimits = problem.SiteLimits.ToDictionary(limit => (limit.Site, limit.Block), limit => limit.Max);
        programmeLimits = problem.ProgrammeLimits.ToLookup(limit => (limit.Site, limit.Discipline, limit.Block));
        apart = problem
            .ApartPairs.SelectMany(pair => new[] { (pair.StudentA, pair.StudentB), (pair.StudentB, pair.StudentA) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        IsLocked = new bool[problem.Students.Count];
        foreach (var row in problem.Locks)
        {
            IsLocked[row.Student] = true;
        }
    }

    public PlacementProblem Problem => problem;

    /// <summary>By student: somebody has fixed part of the year.</summary>
    public bool[] IsLocked { get; }

    /// <summary>Every rotation that the student's own rules allow, sites in alphabetical order.</summary>
    public IEnumerable<RotationChoice> ChoicesOf(int student) =>
        choices.Of(student).OrderBy(choice => problem.Sites[choice.Site].Id, StringComparer.Ordinal);

    /// <summary>The student's rotations so far.</summary>
    public IReadOnlyList<RotationChoice> YearOf(int student) => years[student];

    public IReadOnlyList<int> InSlot(int site, int discipline, int block) =>
        inSlot.TryGetValue((site, discipline, block), out var here) ? here : [];

    /// <summary>What taking the rotation would cost: 0 where it fits; else one for every time a full place was wanted before.</summary>
    public int CostOf(int student, RotationChoice choice)
    {
        var cost = 0;
        for (var block = choice.Start; block < choice.End; block++)
        {
            if (Obstacles(student, choice, block).Any())
            {
                cost += 1 + prices.GetValueOrDefault((choice.Site, block));
            }
        }
        return cost;
    }

    public void Place(int student, IEnumerable<RotationChoice> year)
    {
        foreach (var choice in year)
        {
            years[student].Add(choice);
            for (var block = choice.Start; block < choice.End; block++)
            {
                ListOf(inSlot, (choice.Site, choice.Discipline, block)).Add(student);
                ListOf(atSite, (choice.Site, block)).Add(student);
            }
        }
    }

    public void Clear(int student)
    {
        foreach (var choice in years[student])
        {
            for (var block = choice.Start; block < choice.End; block++)
            {
                inSlot[(choice.Site, choice.Discipline, block)].Remove(student);
                atSite[(choice.Site, block)].Remove(student);
            }
        }
        years[student].Clear();
    }

    /// <summary>Somebody who must go for the student to stay, or null where everything fits; the place becomes dearer.</summary>
    public int? Victim(int student, Random random)
    {
        foreach (var choice in years[student])
        {
            for (var block = choice.Start; block < choice.End; block++)
            {
                if (Obstacles(student, choice, block).FirstOrDefault() is { Count: > 0 } group)
                {
                    var others = group.Where(one => one != student).ToArray();
                    var free = others.Where(one => !IsLocked[one]).ToArray();
                    var from = free.Length > 0 ? free : others;
                    prices[(choice.Site, block)] = prices.GetValueOrDefault((choice.Site, block)) + 1;
                    return from.Length > 0 ? from[random.Next(from.Length)] : null;
                }
            }
        }
        return null;
    }

    /// <summary>True where that many students are too few for the slot.</summary>
    public static bool IsShort(Slot slot, int students) =>
        students < slot.Min || (students > 0 && students < slot.OpenMin);

    /// <summary>True where taking the rotation fills a slot that has too few.</summary>
    public bool FillsShort(RotationChoice choice) => SlotsOf(choice).Any(one => IsShort(one.Slot, one.Students));

    /// <summary>True where a slot of the student would have too few without.</summary>
    public bool IsNeeded(int student) =>
        years[student].Exists(choice => SlotsOf(choice).Any(one => IsShort(one.Slot, one.Students - 1)));

    private IEnumerable<(Slot Slot, int Students)> SlotsOf(RotationChoice choice)
    {
        for (var block = choice.Start; block < choice.End; block++)
        {
            if (problem.FindSlot(choice.Site, choice.Discipline, block) is { } slot)
            {
                yield return (slot, InSlot(choice.Site, choice.Discipline, block).Count);
            }
        }
    }

    public Roster ToRoster() =>
        Roster.FromLines(
            problem,
            from student in Enumerable.Range(0, years.Length)
            from choice in years[student]
            from block in Enumerable.Range(choice.Start, choice.Blocks)
            select new Placement(student, block, choice.Site, choice.Discipline)
        );

    /// <summary>Groups of students of whom one must go if the student is to be there. Works before and after the student is placed.</summary>
    private IEnumerable<IReadOnlyList<int>> Obstacles(int student, RotationChoice choice, int block)
    {
        var here = InSlot(choice.Site, choice.Discipline, block);
        var self = here.Contains(student) ? 0 : 1;
        if (here.Count + self > (problem.FindSlot(choice.Site, choice.Discipline, block)?.Max ?? 0))
        {
            yield return here;
        }
        foreach (var limit in programmeLimits[(choice.Site, choice.Discipline, block)])
        {
            var counted = here.Where(one => limit.Programmes.Contains(problem.Students[one].Programme)).ToArray();
            if (limit.Programmes.Contains(problem.Students[student].Programme) && counted.Length + self > limit.Max)
            {
                yield return counted;
            }
        }
        if (!atSite.TryGetValue((choice.Site, block), out var all))
        {
            yield break;
        }
        if (siteLimits.TryGetValue((choice.Site, block), out var most) && all.Count + self > most)
        {
            yield return all;
        }
        var foes = apart[student].Where(all.Contains).ToArray();
        if (foes.Length > 0)
        {
            yield return foes;
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }
        return list;
    }
}
