using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>Looks for a proof that students of a group cannot do what they must, even with every place to themselves.</summary>
internal interface IGroupCheck
{
    /// <summary>Why it cannot be, or null where this check sees no reason.</summary>
    Reason? Examine(CrossCheckFacts facts, StudentWindows windows);
}

/// <summary>Why students of a programme have no legal timetable. Equal reasons of several groups are told once.</summary>
/// <param name="Code">Code of the finding.</param>
/// <param name="Row">The row that asks for it.</param>
/// <param name="Column">Column, or empty.</param>
/// <param name="Message">Goes on after "12 students of programme X: "; names no student.</param>
/// <param name="Remedy">What would help.</param>
internal sealed record Reason(string Code, SourceRow Row, string Column, string Message, string Remedy);
