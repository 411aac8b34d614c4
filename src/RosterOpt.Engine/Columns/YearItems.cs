using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Columns;

/// <summary>Works out what one student has to do and may do, and packs it into bits.</summary>
internal sealed class YearItems
{
    /// <summary>Bits that a set of done rotations has.</summary>
    public const int MostBits = 64;

    private readonly PlacementProblem problem;
    private readonly Student student;
    private readonly Programme programme;
    private readonly List<(CurriculumRule Rule, int Pool, int Times)> wanted = [];
    private readonly List<int> pools = [];

    public YearItems(PlacementProblem problem, Student student)
    {
        this.problem = problem;
        this.student = student;
        programme = problem.Programmes[student.Programme];
        foreach (var rule in programme.Curriculum)
        {
            Want(rule);
        }
        foreach (var (pool, _) in student.PoolCounts)
        {
            if (problem.ElectivesToDo(student, pool) > 0 && !pools.Contains(pool))
            {
                pools.Add(pool);
            }
        }
        Bits = wanted.Sum(x => x.Times);
    }

    /// <summary>Rotations that could be done; more than <see cref="MostBits"/> cannot be packed.</summary>
    public int Bits { get; }

    public IReadOnlyList<CurriculumRule> Rules => [.. wanted.Select(x => x.Rule)];

    /// <summary>Global pools behind the local ones.</summary>
    public IReadOnlyList<int> Pools => pools;

    /// <summary>The items; an elective or compulsory discipline whose prerequisite can never be done is left out.</summary>
    public YearItem[] Pack()
    {
        var masks = new Dictionary<int, ulong>();
        var shift = 0;
        foreach (var (rule, _, times) in wanted)
        {
            masks[rule.Discipline] = (times == MostBits ? ulong.MaxValue : (1UL << times) - 1) << shift;
            shift += times;
        }
        return
        [
            .. wanted.Select(x => new YearItem(
                x.Rule.Discipline,
                masks[x.Rule.Discipline],
                Needs(x.Rule, masks),
                x.Pool,
                x.Times
            )),
        ];
    }

    /// <summary>True where a prerequisite of the rule can never be done.</summary>
    public bool IsBlocked(CurriculumRule rule) =>
        rule.After.Any(before =>
            !problem.IsFinishedBefore(student, before) && wanted.TrueForAll(x => x.Rule.Discipline != before)
        );

    private ulong Needs(CurriculumRule rule, Dictionary<int, ulong> masks)
    {
        var needs = 0UL;
        foreach (var before in rule.After)
        {
            if (!problem.IsFinishedBefore(student, before) && masks.TryGetValue(before, out var mask))
            {
                needs |= mask;
            }
        }
        return needs;
    }

    private void Want(CurriculumRule rule)
    {
        if (problem.IsFinishedBefore(student, rule.Discipline))
        {
            return;
        }
        if (!rule.IsElective)
        {
            wanted.Add((rule, -1, PlacementProblem.TimesToDo(student, rule)));
            return;
        }
        if (!student.LeavesEarly && problem.ElectivesToDo(student, rule.Pool) == 0)
        {
            return;
        }
        if (!pools.Contains(rule.Pool))
        {
            pools.Add(rule.Pool);
        }
        wanted.Add((rule, pools.IndexOf(rule.Pool), 1));
    }
}
