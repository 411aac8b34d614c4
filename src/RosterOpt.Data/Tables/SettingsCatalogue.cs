using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>A setting: what it may be, and where it goes.</summary>
/// <param name="Name">As written; keys are compared folded.</param>
/// <param name="Allowed">The allowed values in words.</param>
/// <param name="Get">The value in force as text; empty for "no limit".</param>
/// <param name="Set">The settings with a value (never blank), or null where it is not allowed.</param>
public sealed record SettingDefinition(
    string Name,
    string Allowed,
    Func<Settings, string> Get,
    Func<Settings, string, Settings?> Set
)
{
    /// <summary>The value of a setting that is not given.</summary>
    public string Default => Get(new Settings());

    /// <summary>The words the value is chosen from; empty where it is a number or a tag.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True where the value is a whole number.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>Every setting, in the order in which they are written and shown. A new one is one line here.</summary>
public static class SettingsCatalogue
{
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        Number("pair", s => s.Pair, (s, n) => s with { Pair = n }),
        Number("whole", s => s.Whole, (s, n) => s with { Whole = n }),
        Number("together", s => s.Together, (s, n) => s with { Together = n }),
        Number("preference", s => s.Preference, (s, n) => s with { Preference = n }),
        Number("isolation", s => s.Isolation, (s, n) => s with { Isolation = n }),
        Number("repeat_isolation", s => s.RepeatIsolation, (s, n) => s with { RepeatIsolation = n }),
        Number("stranger", s => s.Stranger, (s, n) => s with { Stranger = n }),
        Number("unanchored", s => s.Unanchored, (s, n) => s with { Unanchored = n }),
        Number("away", s => s.Away, (s, n) => s with { Away = n }),
        Number("move", s => s.Move, (s, n) => s with { Move = n }),
        Number("wait", s => s.Wait, (s, n) => s with { Wait = n }),
        Number("change", s => s.Change, (s, n) => s with { Change = n }),
        Number("supporter", s => s.Supporter, (s, n) => s with { Supporter = n }),
        Number("kept", s => s.Kept, (s, n) => s with { Kept = n }),
        Number("worst", s => s.Worst, (s, n) => s with { Worst = n }),
        Choice(
            "together_at",
            ("slot", "site"),
            s => s.TogetherAt == TogetherAt.Site,
            (s, x) => s with { TogetherAt = x ? TogetherAt.Site : TogetherAt.Slot }
        ),
        Number("pod_min", s => s.PodMin, (s, n) => s with { PodMin = n }, 1),
        Number("pod_max", s => s.PodMax, (s, n) => s with { PodMax = n }, 1),
        Number("enough_weeks", s => s.EnoughWeeks, (s, n) => s with { EnoughWeeks = n }),
        Limit("max_disciplines_per_site", s => s.MaxDisciplinesPerSite, (s, n) => s with { MaxDisciplinesPerSite = n }),
        Tag("supporter_tag", s => s.SupporterTag, (s, x) => s with { SupporterTag = x }),
        Number("supporter_from", s => s.SupporterFrom, (s, n) => s with { SupporterFrom = n }),
        Tag("solo_tag", s => s.SoloTag, (s, x) => s with { SoloTag = x }),
        Choice("wait_counts_leave", ("no", "yes"), s => s.WaitCountsLeave, (s, x) => s with { WaitCountsLeave = x }),
    ];

    /// <summary>The setting of that name (folded), or null.</summary>
    public static SettingDefinition? Find(string key)
    {
        var folded = Names.FoldHeading(key);
        return All.FirstOrDefault(setting => Names.FoldHeading(setting.Name) == folded);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SettingDefinition Number(
        string name,
        Func<Settings, int> get,
        Func<Settings, int, Settings> set,
        int minimum = 0
    ) =>
        new(
            name,
            $"a whole number from {minimum} to 999,999",
            settings => Text(get(settings)),
            (settings, text) => NumberCell.Understand(text, minimum, out _) is { } number ? set(settings, number) : null
        )
        {
            IsNumber = true,
        };

    private static SettingDefinition Limit(string name, Func<Settings, int?> get, Func<Settings, int, Settings> set) =>
        new(
            name,
            "a whole number from 0 to 999,999, or blank for no limit",
            settings => get(settings) is { } number ? Text(number) : string.Empty,
            (settings, text) => NumberCell.Understand(text, 0, out _) is { } number ? set(settings, number) : null
        )
        {
            IsNumber = true,
        };

    private static SettingDefinition Tag(
        string name,
        Func<Settings, string> get,
        Func<Settings, string, Settings> set
    ) => new(name, "a tag", get, (settings, text) => NameCell.Problem(text) is null ? set(settings, text) : null);

    private static SettingDefinition Choice(
        string name,
        (string Off, string On) words,
        Func<Settings, bool> get,
        Func<Settings, bool, Settings> set
    ) =>
        new(
            name,
            $"{words.Off} or {words.On}",
            settings => get(settings) ? words.On : words.Off,
            (settings, text) =>
                Names.Fold(text) == Names.Fold(words.On) ? set(settings, true)
                : Names.Fold(text) == Names.Fold(words.Off) ? set(settings, false)
                : null
        )
        {
            Choices = [words.Off, words.On],
        };
}
