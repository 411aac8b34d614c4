using RosterOpt.Core.Cohort;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Tests.Summaries;

public sealed class SettingNamesTests
{
    [Fact]
    public void Every_setting_is_named_once()
    {
        var properties = typeof(Settings).GetProperties().Select(property => property.Name);

        Assert.Equal(
            properties.Select(Names.FoldHeading).Order(StringComparer.Ordinal),
            SettingNames.ValuesOf(new Settings()).Keys.Select(Names.FoldHeading).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_term_has_its_weight_under_its_own_name()
    {
        var settings = new Settings
        {
            Pair = 101,
            Whole = 102,
            Together = 103,
            Preference = 104,
            Isolation = 105,
            RepeatIsolation = 106,
            Stranger = 107,
            Unanchored = 108,
            Away = 109,
            Move = 110,
            Wait = 111,
            Change = 112,
            Supporter = 113,
            Kept = 114,
            Worst = 115,
        };
        var values = SettingNames.ValuesOf(settings);

        Assert.All(TermCatalogue.All, term => Assert.Equal(term.Weight(settings), values[term.Name].Number));
    }

    [Fact]
    public void Words_are_those_of_the_settings_table()
    {
        var values = SettingNames.ValuesOf(
            new Settings
            {
                TogetherAt = TogetherAt.Site,
                WaitCountsLeave = true,
                MaxDisciplinesPerSite = 3,
            }
        );

        Assert.Equal("site", values["together_at"].Word);
        Assert.Equal("yes", values["wait_counts_leave"].Word);
        Assert.Equal(3, values["max_disciplines_per_site"].Number);
        Assert.Equal("none", SettingNames.ValuesOf(new Settings())["max_disciplines_per_site"].ToString());
    }
}
