using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class WhereClauseTests
{
    private static readonly (string, string?) Capacity = (
        "capacity",
        "site,discipline,block,max,#ward\nH1,Surgery,,5,a\nH1,Medicine,B1;B2,5,b\nH2,Medicine,,5,a\n"
    );

    private static string[] Set(string where) =>
        GivenScenario.Rows("capacity", $"x,set,capacity,{where},max,9\n", Capacity);

    [Theory]
    [InlineData("", "999")]
    [InlineData("site=h1", "995")]
    [InlineData("site=H1;discipline=Medicine", "595")]
    [InlineData(" site = H1 ; discipline = Medicine ; ", "595")]
    [InlineData("\"block=\"\"B1;B2\"\"\"", "595")]
    [InlineData("block=", "959")]
    [InlineData("max=5;#ward=a", "959")]
    public void Rows_that_fulfil_everything_are_changed(string where, string max) =>
        Assert.Equal(max, string.Concat(Set(where).Select(row => row.Split(',')[^2])));

    [Theory]
    [InlineData("site=H3", "\"H3\" in site", "Maybe \"H1\"?")]
    [InlineData("site=H2;discipline=Surgery", "at once", "Drop one")]
    [InlineData("site=", "a blank cell in site", "")]
    [InlineData("sites=H1", "no column \"sites\"", "Maybe \"site\"?")]
    [InlineData("site", "not of the form", "col=value")]
    [InlineData("=H1", "not of the form", "col=value")]
    [InlineData("site=H1;site=H2", "site stands there twice", "a row of the file for each")]
    [InlineData("site=a=b", "holds = outside", "double quotes")]
    public void What_matches_nothing_is_an_error_of_the_scenario(string where, string message, string remedy)
    {
        var fault = GivenScenario.Fault($"x,set,capacity,{where},max,9\n", Capacity);

        Assert.Equal((2, "where"), (fault.Line, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Confidential_cells_are_kept_back()
    {
        var fault = GivenScenario.Fault("x,remove,leave,student=S9,,\n", ("leave", "student,block\nS1,B1\n"));

        Assert.DoesNotContain("S9", fault.Message + fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("S1", fault.Message + fault.Remedy, StringComparison.Ordinal);
        Assert.Contains("S9", fault.Confidential, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_has_nothing_to_act_on() =>
        Assert.Contains(
            "no row to act on",
            GivenScenario.Fault("x,set,leave,,block,B1\n").Message,
            StringComparison.Ordinal
        );
}
