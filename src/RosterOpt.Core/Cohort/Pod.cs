namespace RosterOpt.Core.Cohort;

/// <summary>A small group of students who should stay together.</summary>
/// <param name="Index">0-based, in order of first mention.</param>
/// <param name="Id">As first spelled in the students table.</param>
/// <param name="Members">Active members in the order of the students table; at least 1.</param>
public sealed record Pod(int Index, string Id, IReadOnlyList<int> Members);
