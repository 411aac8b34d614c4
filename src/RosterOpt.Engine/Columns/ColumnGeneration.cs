using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// Column generation over whole student years: for data in which each student's year is their own affair but for the places that all share.
/// It obeys every hard rule, and counts preference, move, wait, away, change and <c>worst</c>; the terms about company are not modelled.
/// </summary>
public static class ColumnGeneration
{
    /// <summary>
    /// True where every term about company is off or cannot matter, so that score, bound and optimum found here are those of the whole score,
    /// and no student has more rotations to do than this method can hold (64).
    /// </summary>
    public static bool Fits(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return CanRun(problem) && !CompanyMatters(problem);
    }

    /// <summary>True where <see cref="Run"/> can be called: there are students, and none has more than 64 rotations to do.</summary>
    public static bool CanRun(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Students.Count > 0
            && problem.Students.All(x => new YearItems(problem, x).Bits <= YearItems.MostBits);
    }

    /// <summary>Finds the best roster by personal terms and <c>worst</c>, and proves how good it is.</summary>
    /// <param name="problem">Data for which <see cref="CanRun"/> is true.</param>
    /// <param name="limits">Budget, seed, and where to stop.</param>
    /// <param name="onBetter">Told each better legal roster, on the calling thread; may be null. What it throws ends the run.</param>
    /// <exception cref="ArgumentException">There is no student, or one has more than 64 rotations to do.</exception>
    public static ColumnResult Run(PlacementProblem problem, ColumnLimits limits, Action<Roster>? onBetter)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        if (!CanRun(problem))
        {
            throw new ArgumentException(
                $"There are no students, or one has more than {YearItems.MostBits} rotations to do. Maybe ask CanRun first.",
                nameof(problem)
            );
        }
        return new ColumnRun(problem, limits, onBetter).Run();
    }

    private static bool CompanyMatters(PlacementProblem problem)
    {
        var settings = problem.Settings;
        if (problem.Students.Count < 1 || problem.Sites.All(x => !x.IsSocial))
        {
            return false;
        }
        var hasPods = problem.Pods.Any(x => x.Members.Count > 1);
        var canBeCounted = problem.Students.Any(x => !x.IsSolo);
        var pays = problem.Students.Any(x => !x.IsSolo && x.IsolationPenalty > 0);
        return (hasPods && (settings.Pair > 0 || settings.Whole > 0 || (settings.Stranger > 0 && pays)))
            || (settings.Together > 0 && problem.Wishes.Any(x => x.Weight != 0))
            || (pays && (settings.Isolation > 0 || settings.RepeatIsolation > 0))
            || (canBeCounted && (settings.Unanchored > 0 || settings.Kept > 0))
            || settings.Supporter > 0;
    }
}
