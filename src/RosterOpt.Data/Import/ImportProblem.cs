namespace RosterOpt.Data.Import;

/// <summary>Why a file of another program cannot be understood.</summary>
/// <param name="Line">1-based line of the file; 0 where it concerns the whole file.</param>
/// <param name="Name">What the file calls the thing that is wrong; empty where it has no name.</param>
/// <param name="Message">What is wrong and what would be right, in sentences. Quotes no number that may be confidential.</param>
public sealed record ImportProblem(int Line, string Name, string Message);
