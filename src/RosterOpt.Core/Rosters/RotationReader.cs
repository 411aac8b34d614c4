using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// Cuts each student's year into rotations. A placement continues the rotation before it when it has the same discipline, that
/// rotation ended in the block just before and is shorter than the discipline's length (1 where the programme lacks it).
/// </summary>
internal sealed class RotationReader
{
    private readonly Rotation[] all;
    private readonly int[] firstOf;

    public RotationReader(PlacementProblem problem, Roster roster)
    {
        var lengths = Lengths(problem);
        var found = new List<Rotation>(problem.Students.Count * Math.Min(problem.Blocks.Count, 8));
        firstOf = new int[problem.Students.Count + 1];
        foreach (var student in problem.Students)
        {
            firstOf[student.Index] = found.Count;
            Read(roster, student.Index, lengths[student.Programme], found);
        }
        firstOf[^1] = found.Count;
        all = [.. found];
    }

    /// <summary>The student's rotations in the order of time.</summary>
    public Slice<Rotation> Of(int student) => new(all, firstOf[student], firstOf[student + 1] - firstOf[student]);

    private static void Read(Roster roster, int student, int[] lengths, List<Rotation> found)
    {
        var own = found.Count;
        for (var block = 0; block < roster.BlockCount; block++)
        {
            var place = roster.At(student, block);
            if (!place.IsPlaced)
            {
                continue;
            }
            if (found.Count > own && Continues(found[^1], place, block, lengths))
            {
                var changed = roster.At(student, block - 1).Site != place.Site;
                var before = found[^1];
                found[^1] = before with
                {
                    Blocks = before.Blocks + 1,
                    SiteChanges = before.SiteChanges + (changed ? 1 : 0),
                };
            }
            else
            {
                found.Add(new Rotation(place.Discipline, place.Site, block, 1, 0));
            }
        }
    }

    private static bool Continues(Rotation before, Place place, int block, int[] lengths) =>
        before.Discipline == place.Discipline && before.End == block && before.Blocks < lengths[place.Discipline];

    /// <summary>Length of every discipline in every programme: one array per programme.</summary>
    private static int[][] Lengths(PlacementProblem problem)
    {
        var lengths = new int[problem.Programmes.Count][];
        foreach (var programme in problem.Programmes)
        {
            var own = new int[problem.Disciplines.Count];
            Array.Fill(own, 1);
            foreach (var rule in programme.Curriculum)
            {
                own[rule.Discipline] = rule.Length;
            }
            lengths[programme.Index] = own;
        }
        return lengths;
    }
}
