using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;

namespace RosterOpt.Core.Metrics;

/// <summary>Measures every metric of a roster.</summary>
public static class MetricsMeasurer
{
    public static RosterMetrics Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var problem = facts.Problem;
        int[] everybody = [.. problem.Students.Select(student => student.Index)];
        var shares = new PodmateShares(facts);
        var lone = new LonePlacements(facts);
        var strangers = StrangerPlacements.Measure(facts);
        var pods = PodIntegrity.Measure(facts);
        var away = AwayPlacements.Measure(facts);
        var group = Group(facts, everybody, (shares, lone));
        return new RosterMetrics
        {
            Students = group.Students,
            SoloStudents = problem.Students.Count(student => student.IsSolo),
            StudentBlocks = facts.Roster.Placements.Count(),
            StudentWeeks = group.StudentWeeks,
            PodmateShare = group.PodmateShare,
            LowestPodmateShare = shares.Lowest(),
            StudentsMostlyApart = shares.MostlyApart(),
            PairContinuity = PairContinuity.Measure(facts),
            PodIntegrity = Ratio.Of(pods.Whole, pods.Seen),
            IsolatedStudentBlocks = group.IsolatedStudentBlocks,
            IsolatedStudentWeeks = lone.Weeks,
            IsolatedStudents = group.IsolatedStudents,
            MaxIsolatedBlocks = lone.MostBlocks,
            LoneInOnePlaceSlots = lone.InOnePlaceSlots,
            AloneInSlot = lone.AloneInSlot,
            AloneAtSite = lone.AloneAtSite,
            StrangerStudentBlocks = strangers.Blocks,
            StrangerStudentWeeks = strangers.Weeks,
            KeptCompanion = group.KeptCompanion,
            CompanionRetention = KeptCompany.Retention(facts),
            UnanchoredStudents = group.UnanchoredStudents,
            AwayStudentBlocks = away.Blocks,
            AwayStudentWeeks = away.Weeks,
            SiteMoves = facts.OwnYears.Sum(year => year.Moves),
            WaitingBlocks = facts.OwnYears.Sum(year => year.WaitingBlocks),
            ChangedStudentBlocks = problem.Baseline?.CountChanges(facts.Roster) ?? 0,
            PreferenceTotal = facts.OwnYears.Sum(year => year.Preference),
            WorstStudent = new WorstTerm().Amount(facts),
            UncoveredSiteBlocks = SupporterCover.Measure(facts).Uncovered,
            ByProgramme = ByProgramme(facts, (shares, lone)),
        };
    }

    private static SortedDictionary<string, ProgrammeMetrics> ByProgramme(
        RosterFacts facts,
        (PodmateShares Shares, LonePlacements Lone) measured
    )
    {
        var byId = Comparer<string>.Create((a, b) => string.CompareOrdinal(Names.Fold(a), Names.Fold(b)));
        var found = new SortedDictionary<string, ProgrammeMetrics>(byId);
        foreach (var group in facts.Problem.Students.GroupBy(student => student.Programme, student => student.Index))
        {
            found[facts.Problem.Programmes[group.Key].Id] = Group(facts, [.. group], measured);
        }
        return found;
    }

    private static ProgrammeMetrics Group(
        RosterFacts facts,
        int[] students,
        (PodmateShares Shares, LonePlacements Lone) measured
    ) =>
        new()
        {
            Students = students.Length,
            StudentWeeks = students.Sum(student => (long)facts.LoadWeeks(student)),
            PodmateShare = measured.Shares.Overall(students),
            IsolatedStudentBlocks = measured.Lone.Blocks(students),
            IsolatedStudents = measured.Lone.Students(students),
            KeptCompanion = KeptCompany.Share(facts, students),
            UnanchoredStudents = students.Count(facts.Anchoring.IsUnanchored),
        };
}
