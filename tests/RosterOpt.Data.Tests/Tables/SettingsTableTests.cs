using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class SettingsTableTests
{
    [Fact]
    public void Without_the_table_every_setting_has_its_default() =>
        Assert.Equal(new Settings(), Given.Problem().Settings);

    [Fact]
    public void Keys_are_folded_and_blank_is_the_default()
    {
        var settings = Given
            .Problem(
                (
                    "settings",
                    "key,value\nRepeat Isolation,7\nTOGETHER-AT,Site\nisolation,\nwait_counts_leave,YES\nmax_disciplines_per_site,3\nsolo_tag,alone\n"
                )
            )
            .Settings;
        Assert.Equal(
            new Settings
            {
                RepeatIsolation = 7,
                TogetherAt = TogetherAt.Site,
                WaitCountsLeave = true,
                MaxDisciplinesPerSite = 3,
                SoloTag = "alone",
            },
            settings
        );
    }

    [Theory]
    [InlineData("isolatoin,5", "unknown-setting", "key", "Maybe \"isolation\"?")]
    [InlineData("isolation,-5", "wrong-setting", "value", "from 0 to 999,999")]
    [InlineData("isolation,1.5", "wrong-setting", "value", "the default is 120")]
    [InlineData("together_at,sites", "wrong-setting", "value", "Maybe \"site\"?")]
    [InlineData("wait_counts_leave,true", "wrong-setting", "value", "no or yes")]
    [InlineData("supporter_tag,a;b", "wrong-setting", "value", "a tag")]
    [InlineData("pod_min,0", "wrong-setting", "value", "from 1")]
    [InlineData("pod_min,9", "wrong-setting", "", "from pod_min to pod_max")]
    public void Anything_else_is_an_error_that_says_what_is_allowed(
        string row,
        string code,
        string column,
        string remedy
    )
    {
        var finding = Given.Read(("settings", $"key,value\n{row}\n")).OnlyError(code);
        Assert.Equal(column, finding.Column);
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_key_is_an_error() =>
        Given.Read(("settings", "key,value\npod_min,2\nPodMin,2\n")).OnlyError("repeated-key", "settings:3:key");

    [Fact]
    public void The_command_line_overrides_the_table_and_its_last_word_counts()
    {
        var set = Given.ReadWith(
            ["isolation=5", "Isolation=6", "move=", "max disciplines per site="],
            ("settings", "key,value\nisolation,1\nmove,9\nmax_disciplines_per_site,2\n")
        );
        var settings = Given.Faultlessly(set).Settings;
        Assert.Equal((6, 1, null), (settings.Isolation, settings.Move, settings.MaxDisciplinesPerSite));
    }

    [Fact]
    public void Overrides_decide_what_tags_mean() =>
        Assert.True(
            Given
                .Faultlessly(Given.ReadWith(["solo_tag=loner"], ("students", "student,tags\nS1,Loner\n")))
                .Students[0]
                .IsSolo
        );

    [Theory]
    [InlineData("isolatoin=5", "unknown-setting", "--set isolatoin=5")]
    [InlineData("isolation=x", "wrong-setting", "--set isolation=x")]
    public void A_wrong_override_names_the_option(string given, string code, string message)
    {
        var finding = Given.ReadWith([given]).OnlyError(code);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_of_the_model_can_be_set_and_read_back()
    {
        Assert.Equal(typeof(Settings).GetProperties().Length, SettingsCatalogue.All.Count);
        foreach (var setting in SettingsCatalogue.All)
        {
            var other = setting.Choices.Count > 0 ? setting.Choices.Single(choice => choice != setting.Default) : "7";
            var changed = setting.Set(new Settings(), other)!;
            Assert.Equal(other, setting.Get(changed));
            Assert.NotEqual(new Settings(), changed);
            Assert.All(SettingsCatalogue.All.Where(x => x != setting), x => Assert.Equal(x.Default, x.Get(changed)));
        }
    }
}
