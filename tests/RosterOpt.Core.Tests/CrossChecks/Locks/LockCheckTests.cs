using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks.Locks;

public sealed class LockCheckTests
{
    private static ProblemBuilder Rows(StudentRow? student = null) =>
        new ProblemBuilder()
            .Blocks(4)
            .Site("H")
            .Site("K")
            .Student("Ann", student)
            .Student("Bob")
            .Course("A")
            .Course("L", new() { Length = 2 })
            .Places("H", "A", 2)
            .Places("K", "A", 2)
            .Places("H", "L", 2)
            .Places("K", "L", 2);

    [Fact]
    public void Locks_that_agree_are_possible() =>
        Expect.Possible(Rows().Lock("Ann", "B2", "H", "A").Lock("Ann", "B3..B4", "K", "L"));

    [Fact]
    public void A_lock_on_leave_says_neither_student_nor_place()
    {
        var finding = Expect.Impossible(Rows(new() { Leave = "B2" }).Lock("Ann", "B2", "H", "A"), "lock-on-leave");
        Assert.Equal("locked", finding.Table);
        Assert.Equal(1, finding.Line);
        Assert.DoesNotContain("Ann", finding.Message + finding.Remedy, StringComparison.Ordinal);
        Assert.Equal("Ann in B2 at H, A", finding.Confidential);
    }

    [Fact]
    public void A_lock_before_from_is_told() =>
        Expect.Impossible(Rows(new() { From = "B2" }).Lock("Ann", "B1", "H", "A"), "lock-on-leave");

    [Fact]
    public void A_lock_into_a_slot_that_does_not_exist_is_told() =>
        Expect.Impossible(
            Rows().Site("X").Lock("Ann", "B2", "X", "A").Completed("Ann", "L"),
            "lock-no-slot",
            also: "no-window-fits"
        );

    [Fact]
    public void A_lock_against_tags_is_told() =>
        Expect.Impossible(
            Rows().Site("X", new() { Requires = "car" }).Places("X", "A", 1).Lock("Ann", "B2", "X", "A"),
            "lock-missing-tag",
            also: "no-window-fits"
        );

    [Fact]
    public void A_lock_against_an_exclusion_is_told() =>
        Expect.Impossible(
            Rows().Lock("Ann", "B2", "H", "A").Exclude(new() { Student = "Ann", Site = "H" }),
            "lock-excluded",
            also: "no-window-fits"
        );

    [Fact]
    public void A_lock_of_a_completed_discipline_is_told() =>
        Expect.Impossible(
            Rows().Completed("Ann", "A").Lock("Ann", "B2", "H", "A"),
            "lock-not-in-curriculum",
            also: "no-timetable"
        );

    [Fact]
    public void Two_locks_at_once_are_told() =>
        Expect.Impossible(
            Rows().Lock("Ann", "B2", "H", "A").Lock("Ann", "B2", "K", "A"),
            "two-locks-at-once",
            also: "no-window-fits"
        );

    [Fact]
    public void Locks_cannot_move_a_rotation_to_another_site() =>
        Expect.Impossible(Rows().Lock("Ann", "B2", "H", "L").Lock("Ann", "B3", "K", "L"), "locks-over-rotations");

    [Fact]
    public void A_lock_without_room_for_the_whole_rotation_is_told() =>
        Expect.Impossible(
            Rows(new() { From = "B2", Leave = "B3" }).Completed("Ann", "A").Lock("Ann", "B2", "H", "L"),
            "lock-no-rotation",
            also: "no-window-fits"
        );

    [Fact]
    public void Locks_beyond_the_places_of_a_slot_are_counted()
    {
        ProblemBuilder Locked(int max) =>
            Rows()
                .Places("H", "A", max, new() { Block = "B1" })
                .Lock("Ann", "B1", "H", "A")
                .Lock("Bob", "B1", "H", "A");
        Expect.Possible(Locked(2));
        var finding = Expect.Impossible(Locked(1), "locks-over-places");
        Assert.Contains("2 students are locked into one slot with 1 place", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_beyond_the_limit_of_a_site_or_a_programme_are_counted()
    {
        ProblemBuilder Locked() => Rows().Lock("Ann", "B1", "H", "A").Lock("Bob", "B1", "H", "A");
        Expect.Possible(Locked().SitePlaces("H", 2, "B1"));
        Expect.Impossible(Locked().SitePlaces("H", 1, "B1"), "locks-over-places");
        Expect.Impossible(Locked().Places("H", "A", 1, new() { Programme = "main" }), "locks-over-places");
    }

    [Fact]
    public void Locks_of_an_apart_pair_at_one_site_are_told()
    {
        ProblemBuilder Locked(string site) =>
            Rows().Apart("Ann", "Bob").Lock("Ann", "B1", "H", "A").Lock("Bob", "B1", site, "A");
        Expect.Possible(Locked("K"));
        var finding = Expect.Impossible(Locked("H"), "locks-of-apart-pair");
        Assert.Equal("peers", finding.Table);
        Assert.DoesNotContain("Ann", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_locked_rotations_than_to_do_are_counted() =>
        Expect.Impossible(
            Rows().Completed("Ann", "L").Lock("Ann", "B1;B3", "H", "A"),
            "locks-over-rotations",
            also: "no-timetable"
        );

    [Fact]
    public void More_locked_electives_than_the_pool_asks_for_are_counted()
    {
        ProblemBuilder Locked(int count) =>
            new ProblemBuilder()
                .Blocks(3)
                .Site("H")
                .Student("Ann")
                .Course("E1", new() { Pool = "P" })
                .Course("E2", new() { Pool = "P" })
                .Places("H", "E1", 1)
                .Places("H", "E2", 1)
                .PoolCount("P", count)
                .Lock("Ann", "B1", "H", "E1")
                .Lock("Ann", "B2", "H", "E2");
        Expect.Possible(Locked(2));
        Expect.Impossible(Locked(1), "locks-over-rotations", also: "no-timetable");
    }
}
