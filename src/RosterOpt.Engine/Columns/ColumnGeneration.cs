using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>Column generation over whole student years, for data in which each student's year is their own affair but for the places.</summary>
public static class ColumnGeneration
{
    /// <summary>True where every term about company is off or cannot matter, so that score and bound here are the whole score's.</summary>
    public static bool Fits(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return true;
    }

    /// <summary>Finds the best roster by personal terms and <c>worst</c>, and proves how good it is.</summary>
    public static ColumnResult Run(PlacementProblem problem, ColumnLimits limits, Action<Roster>? onBetter)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        return new ColumnRun(problem, limits, onBetter).Run();
    }
}
