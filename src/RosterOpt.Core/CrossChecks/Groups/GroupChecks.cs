namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>Every reason for which students may have no timetable, the simplest first.</summary>
internal static class GroupChecks
{
    // The last one searches; it is asked only where nothing simpler explains the trouble.
    private static readonly IGroupCheck[] All =
    [
        new PrerequisiteCheck(),
        new PoolCheck(),
        new TimeCheck(),
        new WindowCheck(),
        new FreeRunCheck(),
        new CrowdedWindowCheck(),
        new RotationsPerSiteCheck(),
        new TimetableCheck(),
    ];

    /// <summary>The first reason that holds, or null.</summary>
    public static Reason? Examine(CrossCheckFacts facts, StudentWindows windows) =>
        All.Select(check => check.Examine(facts, windows)).FirstOrDefault(reason => reason is not null);
}
