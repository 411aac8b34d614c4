using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>How much a student does in any legal roster.</summary>
/// <param name="LeastBlocks">Placements at least.</param>
/// <param name="MostBlocks">Placements at most; never more than the blocks in which the student is due.</param>
/// <param name="MostRotations">Rotations at most.</param>
public sealed record StudentLoad(int LeastBlocks, int MostBlocks, int MostRotations)
{
    public static StudentLoad Of(Student student, IReadOnlyList<Duty> duties)
    {
        ArgumentNullException.ThrowIfNull(student);
        ArgumentNullException.ThrowIfNull(duties);
        var due = student.Due.Count(isDue => isDue);
        return new StudentLoad(
            Math.Min(due, duties.Sum(duty => duty.LeastBlocks)),
            Math.Min(due, duties.Sum(duty => duty.MostBlocks)),
            Math.Min(due, duties.Sum(duty => duty.Most))
        );
    }
}
