using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks.Minimums;

public sealed class MinimumsTests
{
    private static ProblemBuilder Three(int blocks) =>
        new ProblemBuilder()
            .Blocks(blocks)
            .Site("H")
            .Site("K")
            .Students(new(), "S1", "S2", "S3")
            .Course("A")
            .Course("B");

    [Fact]
    public void Minimums_of_a_block_need_as_many_students()
    {
        ProblemBuilder Rows(int min) =>
            Three(3)
                .Places("H", "A", 3)
                .Places("K", "B", 3)
                .Places("H", "A", 3, new() { Block = "B1", Min = 2 })
                .Places("K", "B", 3, new() { Block = "B1", Min = min });
        Expect.Possible(Rows(1));
        var finding = Expect.Impossible(Rows(2), "minimum-unfillable");
        Assert.Contains(
            "ask for 4 places to be filled in B1, but at most 3",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Students_who_may_not_come_fill_no_minimum()
    {
        ProblemBuilder Rows(string tag) =>
            Three(3)
                .Places("H", "A", 3)
                .Places("K", "B", 3)
                .Places(
                    "H",
                    "A",
                    3,
                    new()
                    {
                        Block = "B1",
                        Min = 1,
                        Requires = tag,
                    }
                );
        Expect.Possible(Rows("!car"));
        Expect.Impossible(Rows("car"), "minimum-unfillable");
    }

    [Fact]
    public void Minimums_over_the_year_need_as_much_to_do()
    {
        ProblemBuilder Rows(string blocks) =>
            Three(4).Places("H", "A", 3).Places("K", "B", 3).Places("H", "A", 3, new() { Block = blocks, Min = 1 });
        Expect.Possible(Rows("B1..B3"));
        var finding = Expect.Impossible(Rows("B1..B4"), "minimum-unfillable");
        Assert.Contains(
            "ask for 4 places to be filled over the year, but at most 3",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Minimums_of_a_site_stay_below_its_limit()
    {
        ProblemBuilder Rows(int limit) =>
            Three(3)
                .Places("H", "A", 3)
                .Places("H", "B", 3)
                .Places("K", "A", 3)
                .Places("K", "B", 3)
                .Places("H", "A", 3, new() { Block = "B1", Min = 1 })
                .Places("H", "B", 3, new() { Block = "B1", Min = 2 })
                .SitePlaces("H", limit, "B1");
        Expect.Possible(Rows(3));
        var finding = Expect.Impossible(Rows(2), "minimum-over-site-limit");
        Assert.Contains("at most 2 students in B1", finding.Message, StringComparison.Ordinal);
        Assert.Contains("ask for 3", finding.Message, StringComparison.Ordinal);
    }
}
