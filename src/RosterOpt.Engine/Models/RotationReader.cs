using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models;

/// <summary>Reads the rotations of a student's year out of a roster, as the data format cuts it.</summary>
internal static class RotationReader
{
    /// <summary>
    /// A line continues the rotation before it when that one has the same discipline, ended in the block just before and is shorter
    /// than the discipline's length. Site changes inside a rotation are not kept.
    /// </summary>
    public static List<RotationChoice> Read(PlacementProblem problem, Roster roster, int student)
    {
        var found = new List<RotationChoice>();
        for (var block = 0; block < problem.Blocks.Count; block++)
        {
            var place = roster.At(student, block);
            if (!place.IsPlaced)
            {
                continue;
            }
            if (
                found.Count > 0
                && found[^1] is var last
                && last.Discipline == place.Discipline
                && last.End == block
                && last.Blocks < problem.LengthOf(problem.Students[student], place.Discipline)
            )
            {
                found[^1] = last with { Blocks = last.Blocks + 1 };
            }
            else
            {
                found.Add(new RotationChoice(place.Discipline, place.Site, block, 1));
            }
        }
        return found;
    }
}
