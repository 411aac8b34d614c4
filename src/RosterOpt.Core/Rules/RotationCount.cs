using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>Counts one student's rotations by discipline; made once and used for one student after another.</summary>
internal sealed class RotationCount(RosterFacts facts)
{
    private readonly int[] done = new int[facts.Problem.Disciplines.Count];
    private Slice<Rotation> counted;

    /// <summary>Forgets the student before and counts this one's.</summary>
    public void Read(int student)
    {
        foreach (var rotation in counted)
        {
            done[rotation.Discipline] = 0;
        }
        counted = facts.RotationsOf(student);
        foreach (var rotation in counted)
        {
            done[rotation.Discipline]++;
        }
    }

    /// <summary>Rotations of the discipline, in the curriculum or not.</summary>
    public int Of(int discipline) => done[discipline];
}
