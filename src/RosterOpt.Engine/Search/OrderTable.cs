using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Search;

/// <summary>Prerequisites by student: which disciplines must have ended how often before one may start.</summary>
internal sealed class OrderTable
{
    private readonly PlacementProblem problem;
    private readonly SlotTable slots;
    private readonly (int Before, int Times)[]?[][] needs;

    public OrderTable(PlacementProblem problem, SlotTable slots)
    {
        this.problem = problem;
        this.slots = slots;
        var shared = new Dictionary<int, (int, int)[]?[]>();
        needs = new (int, int)[]?[problem.Students.Count][];
        foreach (var student in problem.Students)
        {
            if (student.Completed.Count > 0)
            {
                needs[student.Index] = Build(student);
                continue;
            }
            if (!shared.TryGetValue(student.Programme, out var common))
            {
                shared[student.Programme] = common = Build(student);
            }
            needs[student.Index] = common;
        }
    }

    /// <summary>(discipline, rotations that must have ended) before the student may start the discipline; null for none.</summary>
    public (int Before, int Times)[]? NeedsOf(int student, int discipline) =>
        needs[student].Length == 0 ? null : needs[student][discipline];

    /// <summary>True where the student has no prerequisites at all.</summary>
    public bool IsFree(int student) => needs[student].Length == 0;

    /// <summary>True where every rotation of the student starts after its prerequisites have ended.</summary>
    public bool IsKept(int student, Occupancy occupancy)
    {
        if (needs[student].Length == 0)
        {
            return true;
        }
        var blocks = problem.Blocks.Count;
        var first = student * blocks;
        for (var block = 0; block < blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            if (
                slot >= 0
                && occupancy.StartAt[first + block] == block
                && needs[student][slots.Discipline[slot]] is { } list
                && !AreMet(list, occupancy, first, block)
            )
            {
                return false;
            }
        }
        return true;
    }

    private bool AreMet((int Before, int Times)[] list, Occupancy occupancy, int first, int start)
    {
        foreach (var (before, times) in list)
        {
            var ended = 0;
            for (var block = 0; block < start; block++)
            {
                var slot = occupancy.SlotAt[first + block];
                // The rotation that covers the block before this start has ended: rotations never overlap.
                if (slot >= 0 && occupancy.StartAt[first + block] == block && slots.Discipline[slot] == before)
                {
                    ended++;
                }
            }
            if (ended < times)
            {
                return false;
            }
        }
        return true;
    }

    private (int, int)[]?[] Build(Student student)
    {
        var programme = problem.Programmes[student.Programme];
        var list = new (int, int)[]?[problem.Disciplines.Count];
        var any = false;
        foreach (var rule in programme.Curriculum)
        {
            var open = rule
                .After.Where(before => !problem.IsFinishedBefore(student, before))
                .Select(before => (before, TimesOf(student, programme.RuleOf(before))))
                .ToArray();
            if (open.Length > 0)
            {
                list[rule.Discipline] = open;
                any = true;
            }
        }
        return any ? list : [];
    }

    private static int TimesOf(Student student, CurriculumRule? rule) =>
        rule is { IsElective: false } ? PlacementProblem.TimesToDo(student, rule) : 1;
}
