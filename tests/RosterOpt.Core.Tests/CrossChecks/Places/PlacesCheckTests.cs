using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks.Places;

public sealed class PlacesCheckTests
{
    private static ProblemBuilder Six(int blocks = 3) =>
        new ProblemBuilder().Blocks(blocks).Site("H").Students(new(), "S1", "S2", "S3", "S4", "S5", "S6");

    [Fact]
    public void Places_over_the_year_just_suffice_or_fall_short()
    {
        Expect.Possible(Six().Course("A").Places("H", "A", 2));
        var finding = Expect.Impossible(
            Six().Course("A").Places("H", "A", 2, new() { Block = "B1..B2" }),
            "places-short"
        );
        Assert.Contains("A: students of main need 6 rotations", finding.Message, StringComparison.Ordinal);
        Assert.Contains("at most 4, 2 too few", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_over_a_window_count()
    {
        ProblemBuilder Rows(int max) => Six().Course("A", new() { Latest = "B2" }).Places("H", "A", max);
        Expect.Possible(Rows(3));
        var finding = Expect.Impossible(Rows(2), "places-short");
        Assert.Contains("in B1..B2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_those_who_need_it_in_the_window_count()
    {
        // Six may wait until B3; two who come late may not use B1.
        ProblemBuilder Rows(int late) =>
            new ProblemBuilder()
                .Blocks(3)
                .Site("H")
                .Students(new() { From = "B3" }, [.. Enumerable.Range(1, late).Select(i => $"L{i}")])
                .Students(new(), "S1", "S2", "S3")
                .Course("A")
                .Places("H", "A", 2);
        Expect.Possible(Rows(2));
        Expect.Impossible(Rows(3), "places-short");
    }

    [Fact]
    public void Long_rotations_waste_the_odd_block()
    {
        // Five blocks hold two rotations of two blocks in each place.
        ProblemBuilder Rows(int max) => Six(5).Course("A", new() { Length = 2 }).Places("H", "A", max);
        Expect.Possible(Rows(3));
        var finding = Expect.Impossible(Rows(2), "places-short");
        Assert.Contains("at most 4", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Programme_limits_are_obeyed()
    {
        ProblemBuilder Rows(int limit) =>
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Students(new() { Programme = "P" }, "S1", "S2", "S3", "S4")
                .Student("S5", new() { Programme = "Q" })
                .Course("A", new() { Programme = "P" })
                .Course("A", new() { Programme = "Q" })
                .Places("H", "A", 5)
                .Places("H", "A", limit, new() { Programme = "P" });
        Expect.Possible(Rows(2));
        var finding = Expect.Impossible(Rows(1), "places-short");
        Assert.Contains("students of P need 4", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_behind_tags_help_only_those_who_have_them()
    {
        ProblemBuilder Rows(int drivers) =>
            new ProblemBuilder()
                .Blocks(1)
                .Site("H")
                .Site("Far", new() { Requires = "car" })
                .Students(new() { Tags = "car" }, [.. Enumerable.Range(1, drivers).Select(i => $"D{i}")])
                .Students(new(), [.. Enumerable.Range(1, 4 - drivers).Select(i => $"S{i}")])
                .Course("A")
                .Places("H", "A", 2)
                .Places("Far", "A", 2);
        Expect.Possible(Rows(2));
        Expect.Impossible(Rows(1), "places-short");
    }

    [Fact]
    public void Site_limits_bind_all_disciplines_together()
    {
        ProblemBuilder Rows(int limit) =>
            Six(4)
                .Site("K")
                .Course("A", new() { Latest = "B2" })
                .Course("B", new() { Latest = "B2" })
                .Places("H", "A", 9)
                .Places("H", "B", 9)
                .Places("K", "A", 1)
                .SitePlaces("H", limit);
        Expect.Possible(Rows(5));
        var finding = Expect.Impossible(Rows(4), "places-short");
        Assert.Contains("A, B", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Electives_share_places_with_compulsory_disciplines()
    {
        ProblemBuilder Rows(int places) =>
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Students(new() { Programme = "P" }, "S1", "S2")
                .Students(new() { Programme = "Q" }, "T1", "T2")
                .Course("A", new() { Programme = "P" })
                .Course("A", new() { Programme = "Q", Pool = "E" })
                .PoolCount("E", 1, "Q")
                .Places("H", "A", places);
        Expect.Possible(Rows(2));
        Expect.Impossible(Rows(1), "places-short");
    }

    [Fact]
    public void All_disciplines_together_need_a_place_for_everybody_in_every_block()
    {
        // Two students must fill both blocks, but B1 has one place in all.
        ProblemBuilder Rows(int first) =>
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Students(new(), "S1", "S2")
                .Course("A")
                .Course("B")
                .Places("H", "A", 2)
                .Places("H", "B", 2)
                .Places("H", "A", first, new() { Block = "B1" })
                .Places("H", "B", 0, new() { Block = "B1" });
        Expect.Possible(Rows(2));
        var finding = Expect.Impossible(Rows(1), "places-short");
        Assert.Contains("All disciplines together", finding.Message, StringComparison.Ordinal);
        Assert.Contains("need 4 places", finding.Message, StringComparison.Ordinal);
    }
}
