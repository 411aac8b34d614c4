using RosterOpt.Cli.Outputs;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class RosterLabelsTests
{
    [Theory]
    [InlineData("a/x.csv b/y.csv", "x.csv y.csv")]
    [InlineData("out/a/roster.csv out/b/roster.csv", "a b")]
    [InlineData("a/1/roster.csv b/1/roster.csv", "a/1 b/1")]
    [InlineData("a/x.csv b/x.csv c/y.csv", "a/x.csv b/x.csv c/y.csv")]
    [InlineData("roster.csv a/roster.csv", "roster.csv a")]
    [InlineData("x.csv x.csv", "x.csv x.csv_(2)")]
    [InlineData("./x.csv y.csv", "x.csv y.csv")]
    public void Names_are_as_short_as_they_can_be(string paths, string expected) =>
        Assert.Equal(expected.Split(' ').Select(name => name.Replace('_', ' ')), RosterLabels.Of(paths.Split(' ')));
}
