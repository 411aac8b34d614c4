namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>Every reason for which students may have no timetable, the simplest first.</summary>
internal static class GroupChecks
{
    private static readonly IGroupCheck[] Always = [new PrerequisiteCheck(), new PoolCheck(), new TimeCheck()];

    // The last one searches; it is asked only where nothing simpler explains the trouble.
    private static readonly IGroupCheck[] WithLocks =
    [
        new WindowCheck(),
        new FreeRunCheck(),
        new CrowdedWindowCheck(),
        new RotationsPerSiteCheck(),
        new TimetableCheck(),
    ];

    /// <summary>The first reason that holds, or null. Where a lock is in vain by itself, what it does to windows is not told too.</summary>
    public static Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        var checks = facts.IsLockedInVain(windows.Group.One) ? Always : Always.Concat(WithLocks);
        return checks.Select(check => check.Examine(facts, windows)).FirstOrDefault(reason => reason is not null);
    }
}
