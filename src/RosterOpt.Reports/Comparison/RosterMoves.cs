using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Comparison;

/// <summary>A student who is elsewhere in a block.</summary>
/// <param name="Student">Index.</param>
/// <param name="Block">Index.</param>
/// <param name="From">In the base; <see cref="Place.None"/> where not placed.</param>
/// <param name="To">In the other roster, likewise.</param>
public readonly record struct RosterMove(int Student, int Block, Place From, Place To);

/// <summary>Who moves between two rosters of one data set.</summary>
public static class RosterMoves
{
    /// <summary>Every student and block whose place, or absence, differs, in the order of students and blocks.</summary>
    /// <exception cref="ArgumentException">The rosters are of different data sets.</exception>
    public static IEnumerable<RosterMove> Between(Roster before, Roster after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.StudentCount != after.StudentCount || before.BlockCount != after.BlockCount)
        {
            throw new ArgumentException(
                $"One roster has {before.StudentCount} students × {before.BlockCount} blocks, the other "
                    + $"{after.StudentCount} × {after.BlockCount}: they are of different data sets.",
                nameof(after)
            );
        }
        return Walk(before, after);
    }

    private static IEnumerable<RosterMove> Walk(Roster before, Roster after)
    {
        for (var student = 0; student < before.StudentCount; student++)
        {
            for (var block = 0; block < before.BlockCount; block++)
            {
                var (from, to) = (before.At(student, block), after.At(student, block));
                if (from != to)
                {
                    yield return new RosterMove(student, block, from, to);
                }
            }
        }
    }

    /// <summary>Such as <c>NGH: Surgery</c>; <c>not placed</c> where nowhere.</summary>
    public static string PlaceText(PlacementProblem problem, Place place)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return place.IsPlaced ? Reports.Sheets.Wording.PlaceText(problem, place) : "not placed";
    }
}
