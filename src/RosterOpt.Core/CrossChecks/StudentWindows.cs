using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>
/// When a group of students may start a rotation of each discipline, at any site. Prerequisites narrow this: what comes after
/// cannot start before the earliest end of what comes before, nor may that end later than the rest leaves room for.
/// </summary>
internal sealed class StudentWindows
{
    private readonly Dictionary<int, bool[]> plain = [];
    private readonly Dictionary<int, bool[]> narrowed = [];
    private readonly CrossCheckFacts facts;

    public StudentWindows(CrossCheckFacts facts, StudentGroup group)
    {
        this.facts = facts;
        Group = group;
        foreach (var rule in group.Programme.Curriculum.Where(rule => facts.MayTake(group.One, rule)))
        {
            var starts = new bool[facts.Problem.Blocks.Count];
            for (var start = 0; start + rule.Length <= starts.Length; start++)
            {
                starts[start] = facts.SitesFor(group.One, rule, start).Count > 0;
            }
            plain[rule.Discipline] = starts;
            narrowed[rule.Discipline] = (bool[])starts.Clone();
        }
        while (group.Programme.Curriculum.Any(rule => rule.After.Count > 0) && NarrowOnce()) { }
    }

    public StudentGroup Group { get; }

    /// <summary>Blocks in which a rotation may start, prerequisites aside; nowhere for what the student may not take.</summary>
    public IReadOnlyList<bool> Plain(CurriculumRule rule) => StartsIn(plain, rule);

    /// <summary>Blocks in which a rotation may start if prerequisites come in time.</summary>
    public IReadOnlyList<bool> Starts(CurriculumRule rule) => StartsIn(narrowed, rule);

    /// <summary>Prerequisites not finished before the roster begins.</summary>
    public IEnumerable<int> OpenPrerequisites(CurriculumRule rule) =>
        rule.After.Where(before => !facts.Problem.IsFinishedBefore(Group.One, before));

    /// <summary>Rotations of a prerequisite that must end first: all that are to do, but of an elective one.</summary>
    public int RotationsFirst(CurriculumRule before) =>
        before.IsElective ? 1 : PlacementProblem.TimesToDo(Group.One, before);

    /// <summary>Block after the end of the last of so many rotations, one after the other, as early as can be; null = never.</summary>
    public static int? EarliestEnd(IReadOnlyList<bool> starts, int length, int times)
    {
        var free = 0;
        for (var start = 0; start < starts.Count && times > 0; start++)
        {
            if (start >= free && starts[start])
            {
                free = start + length;
                times--;
            }
        }
        return times > 0 ? null : free;
    }

    /// <summary>First block of the first of so many rotations, as late as can be; null = never.</summary>
    public static int? LatestStart(IReadOnlyList<bool> starts, int length, int times)
    {
        var end = starts.Count;
        for (var start = starts.Count - 1; start >= 0 && times > 0; start--)
        {
            if (start + length <= end && starts[start])
            {
                end = start;
                times--;
            }
        }
        return times > 0 ? null : end;
    }

    private IReadOnlyList<bool> StartsIn(Dictionary<int, bool[]> windows, CurriculumRule rule) =>
        windows.TryGetValue(rule.Discipline, out var starts) ? starts : new bool[facts.Problem.Blocks.Count];

    private bool NarrowOnce()
    {
        var changed = false;
        foreach (var rule in Group.Programme.Curriculum.Where(rule => narrowed.ContainsKey(rule.Discipline)))
        {
            var mustDo = Group.Compulsory.FirstOrDefault(duty => duty.Choices[0].Discipline == rule.Discipline);
            foreach (var before in OpenPrerequisites(rule))
            {
                changed |= NarrowAfter(rule, before);
                changed |= mustDo is not null && NarrowBefore(mustDo, before);
            }
        }
        return changed;
    }

    private bool NarrowAfter(CurriculumRule rule, int before)
    {
        var first = Group.Programme.RuleOf(before);
        var end =
            first is null || !narrowed.TryGetValue(before, out var starts)
                ? null
                : EarliestEnd(starts, first.Length, RotationsFirst(first));
        return Forbid(rule, start => end is not { } possible || start < possible);
    }

    private bool NarrowBefore(Duty duty, int before)
    {
        var rule = duty.Choices[0];
        if (Group.Programme.RuleOf(before) is not { } first || !narrowed.ContainsKey(before))
        {
            return false;
        }
        var latest = LatestStart(narrowed[rule.Discipline], rule.Length, duty.Count);
        return latest is { } last && Forbid(first, start => start + first.Length > last);
    }

    private bool Forbid(CurriculumRule rule, Func<int, bool> forbidden)
    {
        var changed = false;
        var starts = narrowed[rule.Discipline];
        for (var start = 0; start < starts.Length; start++)
        {
            if (starts[start] && forbidden(start))
            {
                starts[start] = false;
                changed = true;
            }
        }
        return changed;
    }
}
