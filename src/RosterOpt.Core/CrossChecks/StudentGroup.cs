using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>Students for whom the same timetables are allowed: same programme, rights, presence and things to do.</summary>
internal sealed class StudentGroup
{
    public StudentGroup(PlacementProblem problem, IReadOnlyList<Student> members)
    {
        Members = members;
        var one = members[0];
        Programme = problem.Programmes[one.Programme];
        if (one.LeavesEarly)
        {
            return;
        }
        Compulsory =
        [
            .. Programme
                .Curriculum.Where(rule => !rule.IsElective)
                .Select(rule => new Duty([rule], PlacementProblem.TimesToDo(one, rule)))
                .Where(duty => duty.Count > 0),
        ];
        Electives =
        [
            .. one
                .PoolCounts.Keys.Order()
                .Select(pool => new Duty(ChoicesLeft(one, pool), problem.ElectivesToDo(one, pool)) { Pool = pool })
                .Where(duty => duty.Count > 0),
        ];
    }

    /// <summary>At least one; all alike in everything the checks look at.</summary>
    public IReadOnlyList<Student> Members { get; }

    /// <summary>Stands for all.</summary>
    public Student One => Members[0];

    public int Count => Members.Count;

    public Programme Programme { get; }

    /// <summary>Compulsory disciplines still to do; none for students who leave early.</summary>
    public IReadOnlyList<Duty> Compulsory { get; } = [];

    /// <summary>Pools from which electives are still to be done; none for students who leave early.</summary>
    public IReadOnlyList<Duty> Electives { get; } = [];

    /// <summary>All that must be done.</summary>
    public IEnumerable<Duty> Duties => Compulsory.Concat(Electives);

    /// <summary>Blocks that all duties take at least.</summary>
    public int BlocksNeeded => Duties.Sum(duty => duty.LeastBlocks);

    private List<CurriculumRule> ChoicesLeft(Student one, int pool) =>
        [.. Programme.Curriculum.Where(rule => rule.Pool == pool && !one.Completed.ContainsKey(rule.Discipline))];
}

/// <summary>Something a student must still do.</summary>
/// <param name="Choices">The one compulsory discipline, or the electives of a pool that are left, each of which counts once.</param>
/// <param name="Count">Rotations; at least 1.</param>
internal sealed record Duty(IReadOnlyList<CurriculumRule> Choices, int Count)
{
    /// <summary>The pool, or -1.</summary>
    public int Pool { get; init; } = -1;

    public bool IsPool => Pool >= 0;

    /// <summary>Rotations of one choice that count: as many as are to do, but an elective only once.</summary>
    public int TimesEach => IsPool ? 1 : Count;

    /// <summary>Blocks that the shortest selection takes.</summary>
    public int LeastBlocks =>
        IsPool ? Choices.Select(rule => rule.Length).Order().Take(Count).Sum() : Count * Choices[0].Length;
}
