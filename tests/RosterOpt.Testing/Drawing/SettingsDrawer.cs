using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Draws settings: all weights at their defaults, all off, all on, or each by itself.</summary>
internal static class SettingsDrawer
{
    public static Settings Draw(Draw draw)
    {
        var mode = draw.Between(0, 3);
        int Weight(int standard) =>
            mode switch
            {
                0 => standard,
                1 => draw.Percent(40) ? 0 : draw.Between(1, 20),
                2 => draw.Between(1, 300),
                _ => draw.Percent(80) ? 0 : draw.Between(1, 5),
            };
        var standard = new Settings();
        return new Settings
        {
            Pair = Weight(standard.Pair),
            Whole = Weight(standard.Whole),
            Together = Weight(standard.Together),
            Preference = Weight(standard.Preference),
            Isolation = Weight(standard.Isolation),
            RepeatIsolation = Weight(standard.RepeatIsolation),
            Stranger = Weight(standard.Stranger),
            Unanchored = Weight(standard.Unanchored),
            Away = Weight(standard.Away),
            Move = Weight(standard.Move),
            Wait = Weight(standard.Wait),
            Change = Weight(standard.Change),
            Supporter = Weight(standard.Supporter),
            Kept = Weight(standard.Kept),
            Worst = Weight(standard.Worst),
            TogetherAt = draw.Percent(50) ? TogetherAt.Slot : TogetherAt.Site,
            EnoughWeeks = draw.Percent(20) ? 12 : draw.Between(0, 6),
            SupporterFrom = draw.Between(1, 4),
            WaitCountsLeave = draw.Percent(40),
        };
    }
}
