namespace RosterOpt.Core.Cohort;

/// <summary>What is learned in a rotation: surgery, general practice, …</summary>
/// <param name="Index">0-based, in order of first mention: curriculum, then capacity, after and completed.</param>
/// <param name="Id">As first spelled.</param>
/// <param name="InCurriculum">False for one that only capacity, <c>after</c> or completed names.</param>
public sealed record Discipline(int Index, string Id, bool InCurriculum);
