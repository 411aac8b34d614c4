using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Summaries;

/// <summary>Every setting under its name in the settings table, in the order of the documentation.</summary>
public static class SettingNames
{
    /// <summary>All settings in force.</summary>
    public static IReadOnlyDictionary<string, SettingValue> ValuesOf(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new OrderedDictionary<string, SettingValue>(StringComparer.Ordinal)
        {
            ["pair"] = settings.Pair,
            ["whole"] = settings.Whole,
            ["together"] = settings.Together,
            ["preference"] = settings.Preference,
            ["isolation"] = settings.Isolation,
            ["repeat_isolation"] = settings.RepeatIsolation,
            ["stranger"] = settings.Stranger,
            ["unanchored"] = settings.Unanchored,
            ["away"] = settings.Away,
            ["move"] = settings.Move,
            ["wait"] = settings.Wait,
            ["change"] = settings.Change,
            ["supporter"] = settings.Supporter,
            ["kept"] = settings.Kept,
            ["worst"] = settings.Worst,
            ["together_at"] = settings.TogetherAt == TogetherAt.Site ? "site" : "slot",
            ["pod_min"] = settings.PodMin,
            ["pod_max"] = settings.PodMax,
            ["enough_weeks"] = settings.EnoughWeeks,
            ["max_disciplines_per_site"] = settings.MaxDisciplinesPerSite,
            ["supporter_tag"] = settings.SupporterTag,
            ["supporter_from"] = settings.SupporterFrom,
            ["solo_tag"] = settings.SoloTag,
            ["wait_counts_leave"] = settings.WaitCountsLeave ? "yes" : "no",
        };
    }
}
