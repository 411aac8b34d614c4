using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>A pool that cannot be filled: too few electives left or possible, or more of them needed first than it may hold.</summary>
internal sealed class PoolCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows) =>
        windows
            .Group.Electives.Select(duty => TooFewLeft(facts, windows, duty) ?? TooManyForced(facts, windows, duty))
            .FirstOrDefault(reason => reason is not null);

    private static Reason? TooFewLeft(CrossCheckFacts facts, StudentWindows windows, Duty duty)
    {
        var left = duty.Choices.Count;
        var possible = duty.Choices.Count(rule => windows.Starts(rule).Any(can => can));
        if (possible >= duty.Count)
        {
            return null;
        }
        var pool = facts.Problem.Pools[duty.Pool].Id;
        var why =
            left < duty.Count
                ? $"only {left} not completed yet are in the curriculum"
                : $"only {possible} of the {left} left have a slot that the student can take";
        return new Reason(
            "pool-unfillable",
            RowOf(windows, duty),
            "pool",
            $"{Phrases.Count(duty.Count, "elective")} of pool {pool} must be done, but {why}.",
            "Lower the count in pools, add electives, or offer places for them."
        );
    }

    private static Reason? TooManyForced(CrossCheckFacts facts, StudentWindows windows, Duty duty)
    {
        var forced = Forced(windows);
        var here = duty
            .Choices.Where(rule => forced.Contains(rule.Discipline))
            .Select(rule => rule.Discipline)
            .ToList();
        return here.Count <= duty.Count
            ? null
            : new Reason(
                "pool-unfillable",
                RowOf(windows, duty),
                "pool",
                $"{Phrases.Count(here.Count, "elective")} of pool {facts.Problem.Pools[duty.Pool].Id} are prerequisites of compulsory disciplines "
                    + $"({Phrases.Disciplines(facts.Problem, here)}), but exactly {duty.Count} may be done.",
                "Raise the count in pools, or make these electives compulsory."
            );
    }

    private static SourceRow RowOf(StudentWindows windows, Duty duty) =>
        windows.Group.Programme.Curriculum.FirstOrDefault(rule => rule.Pool == duty.Pool)?.Row
        ?? new SourceRow("pools", 0);

    /// <summary>Disciplines that compulsory ones need first, one after another.</summary>
    private static HashSet<int> Forced(StudentWindows windows)
    {
        var forced = new HashSet<int>();
        var open = new Queue<CurriculumRule>(windows.Group.Compulsory.Select(duty => duty.Choices[0]));
        while (open.TryDequeue(out var rule))
        {
            foreach (var before in windows.OpenPrerequisites(rule).Where(forced.Add))
            {
                if (windows.Group.Programme.RuleOf(before) is { } next)
                {
                    open.Enqueue(next);
                }
            }
        }
        return forced;
    }
}
