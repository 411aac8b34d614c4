using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Core.CrossChecks.Locks;

/// <summary>Why a lock cannot be obeyed, in words that name neither student nor place.</summary>
internal sealed record LockReason(string Code, string Message, string Remedy);

/// <summary>Makes findings about locks, which are confidential.</summary>
internal static class LockFinding
{
    public static Finding Make(PlacementProblem problem, Lock row, LockReason reason) =>
        new()
        {
            Grade = Grade.Impossible,
            Code = reason.Code,
            Table = "locked",
            Line = row.Row.Line,
            Message = reason.Message,
            Remedy = reason.Remedy,
            Confidential = Describe(problem, row),
        };

    public static string Describe(PlacementProblem problem, Lock row) =>
        $"{problem.Students[row.Student].Id} in {problem.Blocks[row.Block].Id} at {problem.Sites[row.Site].Id}, "
        + problem.Disciplines[row.Discipline].Id;
}
