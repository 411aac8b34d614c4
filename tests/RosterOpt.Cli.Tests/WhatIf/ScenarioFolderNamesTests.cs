using FsCheck.Xunit;
using RosterOpt.Cli.WhatIf;

namespace RosterOpt.Cli.Tests.WhatIf;

public sealed class ScenarioFolderNamesTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("gp-places=+1")]
    [InlineData("growth=+10%")]
    [InlineData("Six-week blocks (2027)")]
    public void A_harmless_name_is_its_own_folder(string name) => Assert.Equal(name, ScenarioFolderNames.Of(name));

    [Theory]
    [InlineData("places=*2")]
    [InlineData("../../etc")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("con")]
    [InlineData("NUL.txt")]
    [InlineData("comparison.csv")]
    [InlineData("plan.csv")]
    [InlineData("ends with a stop.")]
    [InlineData("größer")]
    [InlineData("a'b\"c")]
    [InlineData("$(reboot)`x`")]
    [InlineData(".rosteropt-1")]
    public void Any_other_becomes_something_safe_like_it(string name)
    {
        var folder = ScenarioFolderNames.Of(name);

        Assert.NotEqual(name, folder);
        Assert.DoesNotContain(folder, c => "/\\:*?\"<>|'`$".Contains(c, StringComparison.Ordinal) || char.IsControl(c));
        Assert.False(folder.StartsWith('.') || folder.EndsWith('.') || folder.EndsWith(' '));
        Assert.Equal(folder, ScenarioFolderNames.Of(name));
    }

    [Theory]
    [InlineData("a/b", "a\\b")]
    [InlineData("a_b", "a/b")]
    [InlineData("x*", "x?")]
    public void Names_that_look_alike_keep_folders_of_their_own(string one, string other) =>
        Assert.NotEqual(ScenarioFolderNames.Of(one), ScenarioFolderNames.Of(other));

    [Fact]
    public void Long_names_are_cut_and_told_apart()
    {
        var name = new string('x', 200);

        Assert.True(ScenarioFolderNames.Of(name).Length < 100);
        Assert.NotEqual(ScenarioFolderNames.Of(name), ScenarioFolderNames.Of(name + "y"));
    }

    [Property]
    public bool Every_name_stays_inside_the_folder(string? name)
    {
        var folder = ScenarioFolderNames.Of(string.IsNullOrEmpty(name) ? "x" : name);
        var root = Path.GetFullPath("root");
        return folder.Length > 0 && Path.GetDirectoryName(Path.GetFullPath(Path.Combine(root, folder))) == root;
    }
}
