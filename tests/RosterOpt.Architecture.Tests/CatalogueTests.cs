using RosterOpt.Core.Rules;
using RosterOpt.Core.Terms;

namespace RosterOpt.Architecture.Tests;

/// <summary>The names other programs rely on, in the order in which they are documented and reported.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Rules_are_those_of_the_data_format()
    {
        Assert.Equal(
            [
                "two-places-at-once",
                "unknown-slot",
                "over-capacity",
                "under-min",
                "under-open-min",
                "over-site-places",
                "over-programme-places",
                "missing-discipline",
                "repeated-discipline",
                "not-in-curriculum",
                "broken-rotation",
                "outside-window",
                "missing-tag",
                "excluded",
                "before-prerequisite",
                "on-leave",
                "kept-apart",
                "lock-broken",
                "pool-count",
                "too-many-at-site",
            ],
            RuleCatalogue.All.Select(rule => rule.Name)
        );
    }

    [Fact]
    public void Terms_are_those_of_the_score()
    {
        Assert.Equal(
            [
                "+pair",
                "+whole",
                "+together",
                "+preference",
                "-isolation",
                "-repeat_isolation",
                "-stranger",
                "-unanchored",
                "-away",
                "-move",
                "-wait",
                "-change",
                "-supporter",
                "+kept",
                "+worst",
            ],
            TermCatalogue.All.Select(term => (term.Sign > 0 ? "+" : "-") + term.Name)
        );
    }

    [Fact]
    public void A_rule_and_a_term_are_a_file_each_with_a_test_file_of_the_same_name()
    {
        var types = RuleCatalogue
            .All.Select(rule => rule.GetType())
            .Concat(TermCatalogue.All.Select(term => term.GetType()));
        var sources = NamesOf("src", ".cs");
        var tests = NamesOf("tests", "Tests.cs");

        Assert.All(types, type => Assert.Contains(type.Name, sources));
        Assert.All(types, type => Assert.Contains(type.Name, tests));
    }

    private static HashSet<string> NamesOf(string folder, string ending) =>
        Repository
            .Files(folder, "*" + ending)
            .Select(file => Path.GetFileName(file)[..^ending.Length])
            .ToHashSet(StringComparer.Ordinal);
}
