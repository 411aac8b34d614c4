using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Comparison;

/// <summary>What a roster gives one student.</summary>
/// <param name="Student">Index.</param>
/// <param name="LoneBlocks">Placements without company.</param>
/// <param name="PodmateShare">Share of the weeks with a podmate; null for a student without a pod of two, or without weeks.</param>
/// <param name="Moves">Rotations at another site than the one before.</param>
/// <param name="Preference">What the rotations earn.</param>
internal readonly record struct StudentFate(
    int Student,
    int LoneBlocks,
    double? PodmateShare,
    int Moves,
    long Preference
);

/// <summary>What a roster gives each student.</summary>
internal static class StudentFates
{
    /// <summary>By student.</summary>
    public static StudentFate[] Of(RosterFacts facts)
    {
        var years = facts.OwnYears;
        return
        [
            .. facts.Problem.Students.Select(student => new StudentFate(
                student.Index,
                facts.Problem.Blocks.Count(block => facts.IsAlone(student.Index, block.Index)),
                ShareOf(facts, student.Index),
                years[student.Index].Moves,
                years[student.Index].Preference
            )),
        ];
    }

    private static double? ShareOf(RosterFacts facts, int student)
    {
        var pod = facts.Problem.Students[student].Pod;
        var load = facts.LoadWeeks(student);
        if (pod < 0 || facts.Problem.Pods[pod].Members.Count < 2 || load == 0)
        {
            return null;
        }
        var with = facts
            .Problem.Blocks.Where(block => facts.PodmatesOf(student, block.Index) > 0)
            .Sum(block => block.Weeks);
        return (double)with / load;
    }
}
