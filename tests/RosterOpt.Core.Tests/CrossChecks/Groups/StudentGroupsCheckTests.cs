using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks.Groups;

/// <summary>Every reason for which students have no timetable of their own: just possible, just impossible.</summary>
public sealed class StudentGroupsCheckTests
{
    private static ProblemBuilder Year(int blocks, params string[] disciplines)
    {
        var rows = new ProblemBuilder().Blocks(blocks).Site("H").Student("Ann").Student("Bob");
        foreach (var discipline in disciplines)
        {
            rows.Course(discipline).Places("H", discipline, 9);
        }
        return rows;
    }

    [Fact]
    public void As_much_to_do_as_blocks_is_possible() => Expect.Possible(Year(2, "A", "B"));

    [Fact]
    public void More_to_do_than_blocks_is_told_with_both_numbers_and_the_students_counted()
    {
        var finding = Expect.Impossible(Year(2, "A", "B", "C"), "more-to-do-than-blocks");
        Assert.Contains("2 students", finding.Message, StringComparison.Ordinal);
        Assert.Contains("take 3 blocks", finding.Message, StringComparison.Ordinal);
        Assert.Contains("due in 2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Ann, Bob", finding.Confidential, StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_takes_blocks_away() =>
        Expect.Impossible(Year(2, "A", "B").Student("Cleo", new() { Leave = "B1" }), "more-to-do-than-blocks");

    [Fact]
    public void Who_leaves_early_need_not_finish() =>
        Expect.Possible(Year(2, "A", "B").Student("Cleo", new() { Until = "B1" }));

    [Fact]
    public void Completed_disciplines_take_no_blocks() =>
        Expect.Possible(Year(2, "A", "B").Student("Cleo", new() { Leave = "B1" }).Completed("Cleo", "A"));

    [Fact]
    public void A_discipline_that_is_offered_only_before_its_window_fits_nowhere()
    {
        var rows = Year(3, "A").Course("D", new() { Earliest = "B2" }).Places("H", "D", 9, new() { Block = "B1" });
        var finding = Expect.Impossible(rows, "no-window-fits");
        Assert.Contains("D needs 1 rotation of 1 block", finding.Message, StringComparison.Ordinal);
        Assert.Contains("room for 0", finding.Message, StringComparison.Ordinal);
        Expect.Possible(
            Year(3, "A").Course("D", new() { Earliest = "B2" }).Places("H", "D", 9, new() { Block = "B2" })
        );
    }

    [Fact]
    public void A_discipline_behind_a_tag_nobody_has_fits_nowhere()
    {
        ProblemBuilder Rows(string tags) =>
            new ProblemBuilder()
                .Blocks(2)
                .Site("H", new() { Requires = "car" })
                .Student("Ann", new() { Tags = tags })
                .Course("A")
                .Places("H", "A", 1);
        Expect.Possible(Rows("car"));
        Expect.Impossible(Rows(""), "no-window-fits");
    }

    [Fact]
    public void Two_rotations_need_room_for_two()
    {
        ProblemBuilder Rows(string blocks) =>
            new ProblemBuilder()
                .Blocks(5)
                .Site("H")
                .Student("Ann")
                .Course("A", new() { Length = 2, Times = 2 })
                .Places("H", "A", 1, new() { Block = blocks });
        Expect.Possible(Rows("B1..B4"));
        Expect.Impossible(Rows("B1..B3"), "no-window-fits");
    }

    [Fact]
    public void A_long_rotation_does_not_run_over_a_break()
    {
        ProblemBuilder Rows(int longOnes) =>
            new ProblemBuilder()
                .Block("B1")
                .Block("B2")
                .Block("B3", breakAfter: true)
                .Block("B4")
                .Block("B5")
                .Block("B6", breakAfter: true)
                .Site("H")
                .Student("Ann")
                .Course("A", new() { Length = 2, Times = longOnes })
                .Course("B", new() { Length = 2 })
                .Places("H", "A", 9)
                .Places("H", "B", 9);
        Expect.Possible(Rows(1));
        var finding = Expect.Impossible(Rows(2), "no-room-for-long-rotations");
        Assert.Contains("3 rotations of 2 blocks or more", finding.Message, StringComparison.Ordinal);
        Assert.Contains("room for 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disciplines_that_crowd_into_one_window_are_named()
    {
        ProblemBuilder Rows(string latest) =>
            Year(5, "Z")
                .Course("A", new() { Latest = "B2" })
                .Course("B", new() { Latest = "B2" })
                .Course("C", new() { Latest = latest })
                .Places("H", "A", 9)
                .Places("H", "B", 9)
                .Places("H", "C", 9);
        Expect.Possible(Rows("B3"));
        var finding = Expect.Impossible(Rows("B2"), "crowded-window");
        Assert.Contains("A, B, C take 3 blocks", finding.Message, StringComparison.Ordinal);
        Assert.Contains("hold 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_of_prerequisites_is_spelled_out()
    {
        ProblemBuilder Rows(string afterOfA) =>
            Year(5, "Z")
                .Course("A", new() { After = afterOfA })
                .Course("B", new() { After = "A" })
                .Places("H", "A", 9)
                .Places("H", "B", 9);
        Expect.Possible(Rows("Z"));
        var finding = Expect.Impossible(Rows("B"), "prerequisite-cycle");
        Assert.Contains("A after B after A", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_is_broken_by_what_is_completed() =>
        Expect.Possible(
            new ProblemBuilder()
                .Blocks(3)
                .Site("H")
                .Student("Ann")
                .Course("A", new() { After = "B" })
                .Course("B", new() { After = "A" })
                .Places("H", "A", 9)
                .Places("H", "B", 9)
                .Completed("Ann", "B")
        );

    [Fact]
    public void A_prerequisite_outside_the_programme_must_be_completed()
    {
        ProblemBuilder Rows() => Year(3).Course("A", new() { After = "Basics" }).Places("H", "A", 9);
        Expect.Possible(Rows().Completed("Ann", "Basics").Completed("Bob", "Basics"));
        var finding = Expect.Impossible(Rows().Completed("Ann", "Basics"), "prerequisite-missing");
        Assert.Contains("1 student ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Basics", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prerequisites_that_end_too_late_leave_no_window()
    {
        ProblemBuilder Rows(string earliest) =>
            Year(4)
                .Course("A", new() { Length = 2, Earliest = earliest })
                .Course("B", new() { After = "A", Latest = "B3" })
                .Places("H", "A", 9)
                .Places("H", "B", 9);
        Expect.Possible(Rows("B1"));
        Expect.Impossible(Rows("B2"), "no-window-fits");
    }

    [Fact]
    public void A_pool_holds_no_more_than_its_electives()
    {
        ProblemBuilder Rows(int count) =>
            Year(4)
                .Course("E1", new() { Pool = "P" })
                .Course("E2", new() { Pool = "P" })
                .Places("H", "E1", 9)
                .Places("H", "E2", 9)
                .PoolCount("P", count);
        Expect.Possible(Rows(2));
        var finding = Expect.Impossible(Rows(3), "pool-unfillable");
        Assert.Contains("3 electives", finding.Message, StringComparison.Ordinal);
        Assert.Contains("only 2", finding.Message, StringComparison.Ordinal);
        Expect.Possible(Rows(2).Completed("Ann", "E1"));
    }

    [Fact]
    public void An_elective_that_is_not_offered_fills_no_pool()
    {
        ProblemBuilder Rows(int count) =>
            Year(4)
                .Course("E1", new() { Pool = "P" })
                .Course("E2", new() { Pool = "P" })
                .Places("H", "E1", 9)
                .PoolCount("P", count);
        Expect.Possible(Rows(1));
        Expect.Impossible(Rows(2), "pool-unfillable");
    }

    [Fact]
    public void Electives_needed_first_must_fit_into_their_pool()
    {
        ProblemBuilder Rows(int count) =>
            Year(5)
                .Course("E1", new() { Pool = "P" })
                .Course("E2", new() { Pool = "P" })
                .Course("A", new() { After = "E1;E2" })
                .Places("H", "E1", 9)
                .Places("H", "E2", 9)
                .Places("H", "A", 9)
                .PoolCount("P", count);
        Expect.Possible(Rows(2));
        Expect.Impossible(Rows(1), "pool-unfillable");
    }

    [Fact]
    public void Few_rotations_at_one_site_need_many_sites()
    {
        ProblemBuilder Rows(int most) =>
            Year(4, "A", "B", "C").Site("K").Places("K", "A", 9).With(x => x with { MaxDisciplinesPerSite = most });
        Expect.Possible(Rows(2));
        var finding = Expect.Impossible(Rows(1), "too-few-sites");
        Assert.Contains("3 rotations", finding.Message, StringComparison.Ordinal);
        Assert.Contains("allow 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_single_count_shows_a_search_finds()
    {
        // Each fits alone and all fit as loose blocks, but the two long ones leave no single block at the right time.
        ProblemBuilder Rows(string startsOfC) =>
            Year(5)
                .Course("A", new() { Length = 2, Starts = "B1;B4" })
                .Course("B", new() { Length = 2, Starts = "B2;B3" })
                .Course("C", new() { Starts = startsOfC })
                .Places("H", "A", 9)
                .Places("H", "B", 9)
                .Places("H", "C", 9);
        Expect.Possible(Rows("B5"));
        Expect.Impossible(Rows("B3;B4"), "no-timetable");
    }
}
