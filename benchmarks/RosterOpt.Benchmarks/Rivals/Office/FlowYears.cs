using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>A way that a student may go in one block.</summary>
/// <param name="Choice">Null to idle.</param>
/// <param name="Room">Places of the slot that are free.</param>
/// <param name="Cost">In hundredths of a point.</param>
internal readonly record struct FlowArc(int Student, RotationChoice? Choice, int Room, long Cost);

/// <summary>What each student may still start in a block of <see cref="BlockFlow"/>, and what it is worth.</summary>
internal sealed class FlowYears(OfficeBoard board)
{
    private const long Points = 100;

    /// <summary>Idling without a block to spare spoils the year.</summary>
    private const long Never = 100_000 * Points;

    private readonly PlacementProblem problem = board.Problem;
    private readonly RotationChoice[][] choices =
    [
        .. board.Problem.Students.Select(student => board.ChoicesOf(student.Index).ToArray()),
    ];

    private readonly ILookup<int, Core.Cohort.Lock> locks = board.Problem.Locks.ToLookup(row => row.Student);

    private readonly ILookup<int, Preference> preferences = board.Problem.Preferences.ToLookup(row => row.Student);

    /// <summary>Every way of every student who is free in the block.</summary>
    public IReadOnlyList<FlowArc> ArcsOf(int block)
    {
        var scarcity = Scarcity(block);
        var arcs = new List<FlowArc>();
        foreach (var student in problem.Students.Where(student => IsFree(student.Index, block)))
        {
            var before = arcs.Count;
            var left = LeftOf(student);
            foreach (var choice in choices[student.Index])
            {
                if (
                    choice.Start == block
                    && IsOpen(student, choice, left)
                    && RoomOf(student.Index, choice) is > 0 and var room
                )
                {
                    var worth = Worth(student, choice) + scarcity[choice.Discipline] + Deadline(student, choice);
                    arcs.Add(new FlowArc(student.Index, choice, room, -worth));
                }
            }
            if (arcs.Count > before)
            {
                arcs.Add(new FlowArc(student.Index, null, 1, Idling(student, left, block)));
            }
        }
        return arcs;
    }

    /// <summary>The same with a reward for podmates who were there in the solution before.</summary>
    public IReadOnlyList<FlowArc> Priced(
        IReadOnlyList<FlowArc> arcs,
        IReadOnlyList<(int Student, RotationChoice Choice)> taken
    )
    {
        var mates = taken
            .Where(one => problem.Students[one.Student].Pod >= 0)
            .GroupBy(one => (problem.Students[one.Student].Pod, one.Choice.Site, one.Choice.Discipline))
            .ToDictionary(group => group.Key, group => group.Count());
        if (mates.Count == 0)
        {
            return arcs;
        }
        return
        [
            .. arcs.Select(arc =>
                arc.Choice is { } choice
                && mates.TryGetValue((problem.Students[arc.Student].Pod, choice.Site, choice.Discipline), out var n)
                    ? arc with
                    {
                        Cost = arc.Cost - (n * problem.Settings.Pair * WeeksOf(choice) * Points),
                    }
                    : arc
            ),
        ];
    }

    /// <summary>Students who still have something to do.</summary>
    public IEnumerable<int> Unfinished() =>
        problem
            .Students.Where(student =>
                (!student.LeavesEarly && LeftOf(student).Values.Sum() > 0)
                || LocksOf(student.Index).Any(row => IsFree(student.Index, row.Block))
            )
            .Select(student => student.Index);

    private IEnumerable<Core.Cohort.Lock> LocksOf(int student) => locks[student];

    private bool IsFree(int student, int block) =>
        problem.Students[student].Due[block] && !board.YearOf(student).Any(choice => choice.Covers(block));

    /// <summary>Rotations to do by discipline; electives of one pool share the key −1 − pool.</summary>
    private Dictionary<int, int> LeftOf(Student student)
    {
        var left = new Dictionary<int, int>();
        foreach (var rule in problem.Programmes[student.Programme].Curriculum)
        {
            left[KeyOf(rule)] = rule.IsElective
                ? problem.ElectivesToDo(student, rule.Pool)
                : PlacementProblem.TimesToDo(student, rule);
        }
        foreach (var done in board.YearOf(student.Index))
        {
            left[KeyOf(RuleOf(student, done.Discipline))]--;
        }
        return left;
    }

    private static int KeyOf(CurriculumRule rule) => rule.IsElective ? -1 - rule.Pool : rule.Discipline;

    private CurriculumRule RuleOf(Student student, int discipline) =>
        problem.Programmes[student.Programme].RuleOf(discipline)!;

    private bool IsOpen(Student student, RotationChoice choice, Dictionary<int, int> left)
    {
        var rule = RuleOf(student, choice.Discipline);
        var year = board.YearOf(student.Index);
        return left[KeyOf(rule)] > 0
            && (
                !rule.IsElective
                || (
                    !student.Completed.ContainsKey(choice.Discipline)
                    && year.All(one => one.Discipline != choice.Discipline)
                )
            )
            && rule.After.All(before =>
                problem.IsFinishedBefore(student, before)
                || year.Any(one => one.Discipline == before && one.End <= choice.Start)
            )
            && (
                problem.Settings.MaxDisciplinesPerSite is not { } most
                || year.Count(one => one.Site == choice.Site) < most
            );
    }

    private int RoomOf(int student, RotationChoice choice)
    {
        if (board.CostOf(student, choice) > 0)
        {
            return 0;
        }
        return Enumerable
            .Range(choice.Start, choice.Blocks)
            .Min(block =>
                problem.FindSlot(choice.Site, choice.Discipline, block)!.Max
                - board.InSlot(choice.Site, choice.Discipline, block).Count
            );
    }

    private int WeeksOf(RotationChoice choice) =>
        Enumerable.Range(choice.Start, choice.Blocks).Sum(block => problem.Blocks[block].Weeks);

    private long Worth(Student student, RotationChoice choice)
    {
        var settings = problem.Settings;
        long points = preferences[student.Index]
            .Concat(preferences[-1])
            .Where(row => row.Matches(choice.Site, choice.Discipline, choice.Start))
            .Sum(row => (long)settings.Preference * row.Score);
        var area = problem.Sites[choice.Site].Area;
        points -= area >= 0 && student.Home >= 0 && area != student.Home ? settings.Away * WeeksOf(choice) : 0;
        var year = board.YearOf(student.Index);
        points -= year.Count > 0 && year[^1].Site != choice.Site ? settings.Move * student.MovePenalty : 0;
        return points * Points;
    }

    /// <summary>Demand for a discipline over what is left of the year, as a share of its places: the scarce come first.</summary>
    private long[] Scarcity(int from)
    {
        var demand = new double[problem.Disciplines.Count];
        var places = new double[problem.Disciplines.Count];
        foreach (var student in problem.Students)
        {
            foreach (var (key, count) in LeftOf(student).Where(entry => entry.Key >= 0))
            {
                demand[key] += count * RuleOf(student, key).Length;
            }
        }
        foreach (var slot in problem.Slots.Where(slot => slot.Block >= from))
        {
            places[slot.Discipline] += slot.Max - board.InSlot(slot.Site, slot.Discipline, slot.Block).Count;
        }
        return [.. demand.Select((wanted, i) => (long)(200 * Points * wanted / Math.Max(1, places[i])))];
    }

    /// <summary>The fewer starts are left, the more it matters now; a discipline that others build on comes early.</summary>
    private long Deadline(Student student, RotationChoice choice)
    {
        var rule = RuleOf(student, choice.Discipline);
        var later = choices[student.Index]
            .Where(one => one.Discipline == choice.Discipline && one.Start > choice.Start)
            .Select(one => one.Start)
            .Distinct()
            .Count();
        var isNeeded = problem
            .Programmes[student.Programme]
            .Curriculum.Any(other => other.After.Contains(choice.Discipline));
        return Points * ((400 / (1 + later)) + (isNeeded ? 150 : 0) + (rule.Length > 1 ? 100 : 0));
    }

    private long Idling(Student student, Dictionary<int, int> left, int block)
    {
        var needed = left.Sum(entry => entry.Value * (entry.Key < 0 ? 1 : RuleOf(student, entry.Key).Length));
        var due = Enumerable.Range(block, problem.Blocks.Count - block).Count(b => student.Due[b]);
        return needed >= due || LocksOf(student.Index).Any(row => row.Block == block) ? Never
            : needed == 0 ? -Never
            : 100 * Points / (due - needed);
    }
}
