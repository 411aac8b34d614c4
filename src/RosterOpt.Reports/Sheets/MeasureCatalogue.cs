using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Every metric, in the order of <c>summary.json</c>, with its meaning in one sentence.</summary>
internal static class MeasureCatalogue
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("students", "Students", "Active students in the data set.", m => m.Students),
        new(
            "soloStudents",
            "Solo students",
            "Students who are company for others but are never counted as alone.",
            m => m.SoloStudents
        ),
        new("studentBlocks", "Placements", "Blocks of students with a placement.", m => m.StudentBlocks),
        new(
            "studentWeeks",
            "Student-weeks",
            "Weeks of the placements at sites where company counts.",
            m => m.StudentWeeks
        ),
        new(
            "podmateShare",
            "Time with a podmate",
            "Student-weeks with at least one podmate ÷ all student-weeks of students in pods of two or more.",
            m => Cell.Share(m.PodmateShare)
        ),
        new(
            "lowestPodmateShare",
            "Lowest time with a podmate",
            "Weeks with a podmate ÷ weeks of placement of the student for whom this is lowest.",
            m => Cell.Share(m.LowestPodmateShare)
        ),
        new(
            "studentsMostlyApart",
            "Students mostly apart",
            "Students in pods whose weeks with a podmate ÷ weeks of placement are below one half.",
            m => m.StudentsMostlyApart
        ),
        new(
            "pairContinuity",
            "Pair continuity",
            "Weeks that pairs of podmates are together ÷ the most they could be: the sum over pairs of the smaller of the two students' student-weeks.",
            m => Cell.Share(m.PairContinuity)
        ),
        new(
            "podIntegrity",
            "Whole pods",
            "Pods and blocks in which all members due are together ÷ those in which two or more are due and somebody is placed.",
            m => Cell.Share(m.PodIntegrity)
        ),
        new(
            "isolatedStudentBlocks",
            "Lone placements",
            "Placements without any company.",
            m => m.IsolatedStudentBlocks
        ),
        new(
            "isolatedStudentWeeks",
            "Lone weeks",
            "Weeks of the placements without any company.",
            m => m.IsolatedStudentWeeks
        ),
        new(
            "isolatedStudents",
            "Students ever alone",
            "Students with at least one placement without company.",
            m => m.IsolatedStudents
        ),
        new(
            "maxIsolatedBlocks",
            "Most lone blocks of one student",
            "Blocks without company of the student who has most of them.",
            m => m.MaxIsolatedBlocks
        ),
        new(
            "loneInOnePlaceSlots",
            "Alone in the only place",
            "Placements without company where the site has one place only.",
            m => m.LoneInOnePlaceSlots
        ),
        new(
            "aloneInSlot",
            "Alone in the discipline",
            "Placements of students who are the only one in that discipline at that site and block.",
            m => m.AloneInSlot
        ),
        new(
            "aloneAtSite",
            "Alone at the site",
            "Placements of students who are the only one at that site and block, whatever the discipline.",
            m => m.AloneAtSite
        ),
        new(
            "strangerStudentBlocks",
            "Placements among strangers",
            "Placements with company but without a podmate, although another member of the pod is placed somewhere.",
            m => m.StrangerStudentBlocks
        ),
        new(
            "strangerStudentWeeks",
            "Weeks among strangers",
            "Weeks of the placements among strangers.",
            m => m.StrangerStudentWeeks
        ),
        new(
            "keptCompanion",
            "Rotations with a companion kept",
            "Changes of rotation after which a companion of the last block before is still there ÷ all changes of rotation.",
            m => Cell.Share(m.KeptCompanion)
        ),
        new(
            "companionRetention",
            "Companions kept",
            "Mean over changes of rotation of companions who are still there ÷ companions in the last block before.",
            m => Cell.Share(m.CompanionRetention)
        ),
        new(
            "unanchoredStudents",
            "Students without an anchor",
            "Students with at least enough_weeks weeks of placement who share that many weeks with no single peer.",
            m => m.UnanchoredStudents
        ),
        new(
            "awayStudentBlocks",
            "Placements away from home",
            "Placements at sites in another area than the student's home.",
            m => m.AwayStudentBlocks
        ),
        new(
            "awayStudentWeeks",
            "Weeks away from home",
            "Weeks of the placements away from home.",
            m => m.AwayStudentWeeks
        ),
        new(
            "siteMoves",
            "Moves between sites",
            "Rotations at another site than the rotation before.",
            m => m.SiteMoves
        ),
        new(
            "waitingBlocks",
            "Waiting blocks",
            "Blocks without a placement before the end of a student's last rotation.",
            m => m.WaitingBlocks
        ),
        new(
            "changedStudentBlocks",
            "Changed placements",
            "Blocks of students that differ from the baseline roster.",
            m => m.ChangedStudentBlocks
        ),
        new("preferenceTotal", "Preferences", "Sum of what the rotations earn by preferences.", m => m.PreferenceTotal),
        new(
            "worstStudent",
            "Worst-off student",
            "Preferences less moves and waiting of the student who fares worst, in points.",
            m => m.WorstStudent
        ),
        new(
            "uncoveredSiteBlocks",
            "Sites without a supporter",
            "Sites and blocks with at least supporter_from students and no peer supporter among them.",
            m => m.UncoveredSiteBlocks
        ),
    ];
}
