using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks.Warnings;

/// <summary>Every warning: where it is due, and one step away from it.</summary>
public sealed class WarningsTests
{
    private static ProblemBuilder Pod(params string[] ids) =>
        new ProblemBuilder()
            .Blocks(2, weeks: 2)
            .Site("H")
            .Students(new() { Pod = "P" }, ids)
            .Course("A")
            .Places("H", "A", 9);

    private static ProblemBuilder Trio() => Pod("S1", "S2", "S3");

    [Fact]
    public void A_plain_problem_gets_no_finding() => Assert.Empty(Expect.Findings(Trio().Build()));

    [Fact]
    public void A_pod_outside_the_usual_sizes()
    {
        Assert.NotNull(Expect.Warning(Pod("S1", "S2"), "pod-size"));
        Assert.Null(Expect.Warning(Pod("S1", "S2", "S3", "S4", "S5"), "pod-size"));
        Assert.NotNull(Expect.Warning(Pod("S1", "S2", "S3", "S4", "S5", "S6"), "pod-size"));
    }

    [Fact]
    public void Students_without_a_pod_are_counted_but_solo_ones()
    {
        var finding = Expect.Warning(Trio().Student("X"), "no-pod");
        Assert.Contains("1 of 4 students", finding!.Message, StringComparison.Ordinal);
        Assert.Null(Expect.Warning(Trio().Student("X", new() { Tags = "solo" }), "no-pod"));
    }

    [Fact]
    public void A_pod_across_programmes() =>
        Assert.NotNull(
            Expect.Warning(
                Trio().Student("X", new() { Pod = "P", Programme = "Q" }).Course("A", new() { Programme = "Q" }),
                "pod-across-programmes"
            )
        );

    [Fact]
    public void A_pair_to_keep_apart_in_one_pod() =>
        Assert.NotNull(Expect.Warning(Trio().Apart("S1", "S2"), "apart-in-pod"));

    [Fact]
    public void Wishes_that_earn_nothing()
    {
        ProblemBuilder Rows() => Trio().Student("X");
        Assert.NotNull(Expect.Warning(Rows().Wish("S1", "S2"), "wish-earns-nothing"));
        Assert.NotNull(Expect.Warning(Rows().Wish("S1", "X", 0), "wish-earns-nothing"));
        Assert.Null(Expect.Warning(Rows().Wish("S1", "X"), "wish-earns-nothing"));
    }

    [Fact]
    public void A_preference_stronger_than_company()
    {
        // A lone block of two weeks costs 240.
        ProblemBuilder Rows(int score) =>
            Trio().Prefer(200, new() { Student = "S1", Site = "H" }).Prefer(score, new() { Discipline = "A" });
        Assert.Null(Expect.Warning(Rows(40), "preference-beats-company"));
        var finding = Expect.Warning(Rows(41), "preference-beats-company");
        Assert.Contains("For 1 student ", finding!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("S1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preferences_that_no_one_rotation_earns_together_do_not_add_up() =>
        Assert.Null(
            Expect.Warning(
                Trio()
                    .Prefer(200, new() { Student = "S1", Block = "B1" })
                    .Prefer(200, new() { Student = "S1", Block = "B2" }),
                "preference-beats-company"
            )
        );

    [Fact]
    public void A_supporter_tag_that_nobody_carries()
    {
        ProblemBuilder Rows(string tags) =>
            Trio().Student("X", new() { Tags = tags }).With(x => x with { Supporter = 3 });
        Assert.NotNull(Expect.Warning(Rows(""), "no-supporter"));
        Assert.Null(Expect.Warning(Rows("peer-supporter"), "no-supporter"));
    }

    [Fact]
    public void A_site_without_places() => Assert.NotNull(Expect.Warning(Trio().Site("Empty"), "site-without-places"));

    [Fact]
    public void A_programme_without_students() =>
        Assert.NotNull(Expect.Warning(Trio().Course("A", new() { Programme = "Q" }), "programme-without-students"));

    [Fact]
    public void A_programme_without_a_curriculum_is_a_warning_unless_something_is_asked_of_its_students()
    {
        ProblemBuilder Rows() => Trio().Student("X", new() { Programme = "Q" });
        Assert.Contains("1 student ", Expect.Warning(Rows(), "no-curriculum")!.Message, StringComparison.Ordinal);
        Expect.Possible(Rows());
        Expect.Impossible(Rows().PoolCount("E", 1, "Q"), "pool-unfillable");
        Expect.Impossible(Rows().Lock("X", "B1", "H", "A"), "lock-not-in-curriculum", also: "no-timetable");
    }

    [Fact]
    public void A_discipline_that_nobody_has_to_do()
    {
        var rows = Trio().Course("E", new() { Pool = "None" }).Places("H", "E", 2);
        Assert.NotNull(Expect.Warning(rows, "discipline-not-needed"));
        Assert.NotNull(Expect.Warning(rows, "offered-not-needed"));
        Assert.Null(Expect.Warning(rows.PoolCount("None", 1), "discipline-not-needed"));
    }

    [Fact]
    public void A_slot_that_never_opens()
    {
        ProblemBuilder Rows(int limit) =>
            Trio().Site("K").Places("K", "A", 5, new() { OpenMin = 3 }).SitePlaces("K", limit);
        Assert.Null(Expect.Warning(Rows(3), "slot-never-opens"));
        Assert.Contains("B1..B2", Expect.Warning(Rows(2), "slot-never-opens")!.Message, StringComparison.Ordinal);
    }
}
