using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Core.CrossChecks.Locks;

/// <summary>Locks that cannot be obeyed. Here one by one: no rotation of the student obeys it; the first reason that holds is told.</summary>
internal sealed class LockCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts) =>
        facts.LockTroubles.Select(trouble => LockFinding.Make(facts.Problem, trouble.Row, trouble.Reason));

    /// <summary>The locks that cannot be obeyed, and why.</summary>
    public static IEnumerable<(Lock Row, LockReason Reason)> Troubles(CrossCheckFacts facts)
    {
        foreach (var row in facts.Problem.Locks)
        {
            if (Examine(facts, row, facts.Problem.Students[row.Student]) is { } reason)
            {
                yield return (row, reason);
            }
        }
    }

    private static LockReason? Examine(CrossCheckFacts facts, Lock row, Student student)
    {
        if (facts.LocksOf(student).Any(other => other.Block == row.Block && Place(other) != Place(row)))
        {
            return new(
                "two-locks-at-once",
                "Two locks ask for two places at once.",
                "Keep one lock for each student and block."
            );
        }
        if (!student.Due[row.Block])
        {
            return new(
                "lock-on-leave",
                "A lock places a student in a block on leave, before 'from' or after 'until'.",
                "Remove the lock, or change leave, from or until."
            );
        }
        if (facts.Problem.Programmes[student.Programme].RuleOf(row.Discipline) is not { } rule)
        {
            return new(
                "lock-not-in-curriculum",
                "A lock names a discipline that the student's programme lacks.",
                "Remove the lock, or add the discipline to the curriculum."
            );
        }
        return ExaminePlace(facts, row, student) ?? ExamineRotation(facts, row, student, rule);
    }

    private static LockReason? ExaminePlace(CrossCheckFacts facts, Lock row, Student student)
    {
        var slot = facts.Problem.FindSlot(row.Site, row.Discipline, row.Block);
        if (slot is not { Max: > 0 })
        {
            return new(
                "lock-no-slot",
                "A lock names a slot that takes nobody: no row of capacity offers the discipline there in that block, or max is 0.",
                "Add a row to capacity, or lock another slot."
            );
        }
        if (!slot.Requires.IsMetBy(student.Tags) || !facts.Problem.Sites[row.Site].Requires.IsMetBy(student.Tags))
        {
            return new(
                "lock-missing-tag",
                "A lock places a student in a slot whose 'requires' the student's tags do not meet.",
                "Lock another slot, or change tags or 'requires'."
            );
        }
        var excludes = facts.Problem.Exclusions.Any(exclusion =>
            exclusion.Concerns(student) && exclusion.Touches(row.Site, row.Discipline, row.Block, 1)
        );
        return excludes
            ? new(
                "lock-excluded",
                "A lock places a student where a row of excluded forbids it.",
                "Remove the lock or the row of excluded."
            )
            : null;
    }

    private static LockReason? ExamineRotation(CrossCheckFacts facts, Lock row, Student student, CurriculumRule rule)
    {
        if (!facts.MayTake(student, rule))
        {
            return new(
                "lock-not-in-curriculum",
                "A lock names a discipline that the student has completed, or an elective of a pool from which none is to be done.",
                "Remove the lock, or change completed or pools."
            );
        }
        for (var start = row.Block - rule.Length + 1; start <= row.Block; start++)
        {
            if (facts.Allows(student, rule, row.Site, start))
            {
                return null;
            }
        }
        return new(
            "lock-no-rotation",
            $"No rotation of {Phrases.Count(rule.Length, "block")} around a lock is allowed: window, break, leave, limit, exclusion or another lock is in the way.",
            "Lock the whole rotation in blocks in which it may be done, or remove what is in the way."
        );
    }

    private static (int, int) Place(Lock row) => (row.Site, row.Discipline);
}
