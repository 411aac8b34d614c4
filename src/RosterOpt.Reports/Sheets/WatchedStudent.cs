using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Sheets;

/// <summary>Signs that a student lacks peers.</summary>
/// <param name="Student">Index.</param>
/// <param name="IsUnanchored">Shares enough weeks with no single peer.</param>
/// <param name="LoneRotations">Rotations with a block alone.</param>
/// <param name="LoneWeeks">Weeks alone.</param>
/// <param name="PodmateShare">Weeks with a podmate of all weeks where company counts; null without pod or weeks.</param>
/// <param name="StrangerBlocks">Blocks with company but no podmate, although one is placed elsewhere.</param>
internal sealed record WatchedStudent(
    int Student,
    bool IsUnanchored,
    int LoneRotations,
    int LoneWeeks,
    double? PodmateShare,
    int StrangerBlocks
)
{
    /// <summary>Blocks among strangers from which it is a sign.</summary>
    public const int ManyStrangerBlocks = 3;

    public bool IsRepeatedlyAlone => LoneRotations >= 2;

    /// <summary>The bound of the metric <c>studentsMostlyApart</c>.</summary>
    public bool IsMostlyApart => PodmateShare < 0.5;

    public bool IsOftenAmongStrangers => StrangerBlocks >= ManyStrangerBlocks;

    public int Signs =>
        (IsUnanchored ? 1 : 0)
        + (IsRepeatedlyAlone ? 1 : 0)
        + (IsMostlyApart ? 1 : 0)
        + (IsOftenAmongStrangers ? 1 : 0);

    /// <summary>Students with at least one sign: most signs first, then most weeks alone, then least time with a podmate.</summary>
    public static IReadOnlyList<WatchedStudent> All(RosterFacts facts) =>
        [
            .. facts
                .Problem.Students.Where(student => !student.IsSolo)
                .Select(student => Of(facts, student.Index))
                .Where(watched => watched.Signs > 0)
                .OrderByDescending(watched => watched.Signs)
                .ThenByDescending(watched => watched.LoneWeeks)
                .ThenBy(watched => watched.PodmateShare ?? 1)
                .ThenByDescending(watched => watched.StrangerBlocks)
                .ThenBy(watched => watched.Student),
        ];

    /// <summary>Weeks with a podmate of all weeks where company counts; null for a student without podmates or such weeks.</summary>
    public static double? ShareOf(RosterFacts facts, int student)
    {
        var pod = facts.Problem.Students[student].Pod;
        var load = facts.LoadWeeks(student);
        if (pod < 0 || facts.Problem.Pods[pod].Members.Count < 2 || load == 0)
        {
            return null;
        }
        var with = facts.Problem.Blocks.Sum(block => facts.PodmatesOf(student, block.Index) > 0 ? block.Weeks : 0);
        return (double)with / load;
    }

    private static WatchedStudent Of(RosterFacts facts, int student)
    {
        var (loneRotations, loneWeeks, strangers) = (0, 0, 0);
        foreach (var rotation in facts.RotationsOf(student))
        {
            var alone = 0;
            for (var block = rotation.Start; block < rotation.End; block++)
            {
                alone += facts.IsAlone(student, block) ? facts.Problem.Blocks[block].Weeks : 0;
                strangers += facts.IsAmongStrangers(student, block) ? 1 : 0;
            }
            loneRotations += alone > 0 ? 1 : 0;
            loneWeeks += alone;
        }
        return new WatchedStudent(
            student,
            facts.Anchoring.IsUnanchored(student),
            loneRotations,
            loneWeeks,
            ShareOf(facts, student),
            strangers
        );
    }
}
