namespace RosterOpt.Data.Import.Mss;

/// <summary>Ends the reading of a MiniZinc data file at a place that is not MiniZinc.</summary>
internal sealed class DznException(ImportProblem problem) : Exception(problem.Message)
{
    public ImportProblem Problem { get; } = problem;
}
