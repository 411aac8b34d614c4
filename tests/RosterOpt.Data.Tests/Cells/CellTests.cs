using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

/// <summary>The forms of cells, each through a table that has it.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("+12", 12)]
    [InlineData("-0", 0)]
    [InlineData("999999", 999_999)]
    [InlineData("0000000999999", 999_999)]
    public void Numbers_are_whole(string text, int expected) =>
        Assert.Equal(expected, Given.Problem(("capacity", $"site,discipline,max\nH1,Surgery,{text}\n")).Slots[0].Max);

    [Theory]
    [InlineData("1.5", "not-a-number", "from 0 to 999,999")]
    [InlineData("7.0", "not-a-number", "Maybe 7?")]
    [InlineData("1e3", "not-a-number", "Maybe 1000?")]
    [InlineData("\"1,000\"", "not-a-number", "Maybe 1000?")]
    [InlineData("five", "not-a-number", "plain digits")]
    [InlineData("-", "not-a-number", "plain digits")]
    [InlineData("٣", "not-a-number", "plain digits")]
    [InlineData("-1", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("1000000", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("12345678", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("99999999999999999999999", "number-out-of-range", "from 0 to 999,999")]
    public void Other_numbers_are_errors_that_say_what_is_allowed(string text, string code, string remedy)
    {
        var finding = Given
            .Read(("capacity", $"site,discipline,max\nH1,Surgery,{text}\n"))
            .OnlyError(code, "capacity:2:max");
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_may_be_negative() =>
        Assert.Equal(-7, Given.Problem(("preferences", "site,score\nH1,-7\n")).Preferences[0].Score);

    [Theory]
    [InlineData("02/03/2026", "Maybe 2026-02-03 or 2026-03-02?")]
    [InlineData("23/03/2026", "Maybe 2026-03-23?")]
    [InlineData("2026-3-2", "Maybe 2026-03-02?")]
    [InlineData("2.3.2026", "Maybe 2026-03-02?")]
    [InlineData("2026-03-02T00:00:00", "Maybe 2026-03-02?")]
    [InlineData("46083", "Maybe 2026-03-02?")]
    [InlineData("2 March 2026", "Maybe 2026-03-02?")]
    [InlineData("2026-02-30", "such as 2026-03-02")]
    [InlineData("Monday", "such as 2026-03-02")]
    public void Dates_are_iso_and_nothing_else(string text, string remedy)
    {
        var finding = Given
            .Read(("blocks", $"block,start,end\nB1,{text},2026-03-30\n"))
            .OnlyError("not-a-date", "blocks:2:start");
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
        Assert.Contains(text, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("YES", true)]
    [InlineData("no", false)]
    public void Yes_and_no_in_any_case(string text, bool expected) =>
        Assert.Equal(expected, Given.Problem(("sites", $"site,peers\nH1,{text}\nH2,\n")).Sites[0].IsSocial);

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("y")]
    public void Anything_else_is_neither(string text) =>
        Assert.Equal(
            "Write yes or no.",
            Given.Read(("sites", $"site,peers\nH1,{text}\nH2,\n")).OnlyError("not-yes-or-no", "sites:2:peers").Remedy
        );

    [Theory]
    [InlineData("H;1", "holds the character ;")]
    [InlineData("H|1", "holds the character |")]
    [InlineData("H=1", "holds the character =")]
    [InlineData("\"H\"\"1\"", "holds the character \"")]
    [InlineData("\"H\n1\"", "control character")]
    [InlineData("H..1", "two full stops")]
    [InlineData("!H", "begins with !")]
    [InlineData("+H", "begins with +")]
    [InlineData("'+H", "begins with +")]
    [InlineData("'H", "begins with '")]
    [InlineData("@H", "begins with @")]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFF12345", "longer than 64")]
    public void Identifiers_have_their_rule(string text, string what)
    {
        var finding = Given.Read(("sites", $"site,name\nH1,\nH2,\n{text},\n")).Only("wrong-name", "sites:4:site");
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-A")]
    [InlineData("a.b c'd-e_f#1, x")]
    [InlineData("Zoë 日本 😀")]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFF1234")]
    public void Other_identifiers_are_kept_as_spelled(string text) =>
        Assert.Equal(text, Given.Problem(("sites", $"site\nH1\nH2\n\"{text}\"\n")).Sites[2].Id);

    [Theory]
    [InlineData("h1")]
    [InlineData(" H1 ")]
    public void Identifiers_are_equal_whatever_their_case(string text) =>
        Assert.Equal(
            0,
            Given.Problem(("locked", $"student,block,site,discipline\ns1,b1,{text},SURGERY\n")).Locks[0].Site
        );

    [Fact]
    public void Identifiers_are_equal_whatever_way_accents_are_composed() =>
        Given.Problem(("sites", "site\nH1\nH2\nZoe\u0308\n"), ("excluded", "site\nZo\u00EB\n"));

    [Theory]
    [InlineData("B1", "1000")]
    [InlineData("B1;B3", "1010")]
    [InlineData("B2..B4", "0111")]
    [InlineData(" b4 ; B1 .. b2 ; B1;", "1101")]
    public void Blocks_are_a_list_or_a_range(string text, string expected)
    {
        var blocks = Given.Problem(("excluded", $"block\n{text}\n")).Exclusions[0].Blocks!;
        Assert.Equal(expected, string.Concat(blocks.Select(block => block ? '1' : '0')));
    }

    [Theory]
    [InlineData("B3..B1", "wrong-range")]
    [InlineData(";", "wrong-range")]
    [InlineData("B1..", "unknown-name")]
    [InlineData("B1..B9", "unknown-name")]
    [InlineData("B1;B9", "unknown-name")]
    public void Other_blocks_are_errors(string text, string code) =>
        Given
            .Read(("capacity", $"site,discipline,block,max\nH1,Surgery,{text},1\n"))
            .OnlyError(code, "capacity:2:block");

    [Fact]
    public void A_range_goes_by_time_and_not_by_the_table()
    {
        const string Blocks =
            "block,start,end\nLate,2026-05-04,2026-05-10\nEarly,2026-03-02,2026-03-08\nMiddle,2026-04-06,2026-04-12\n";
        var problem = Given.Problem(("blocks", Blocks), ("excluded", "block\nEarly..Middle\n"));
        Assert.Equal(["Early", "Middle", "Late"], problem.Blocks.Select(block => block.Id));
        Assert.Equal([0, 1, 2], problem.Blocks.Select(block => block.Index));
        Assert.Equal([true, true, false], problem.Exclusions[0].Blocks!);
    }

    [Fact]
    public void Tags_are_folded_and_a_bang_forbids()
    {
        var site = Given.Problem(("sites", "site,requires\nH1,Car; !solo;\nH2,\n")).Sites[0];
        Assert.Equal(["CAR"], site.Requires.Needed);
        Assert.Equal(["SOLO"], site.Requires.Forbidden);
    }

    [Fact]
    public void A_student_cannot_carry_a_forbidden_tag() =>
        Given.Read(("students", "student,tags\nS1,car;!solo\n")).OnlyError("wrong-name", "students:2:tags");

    [Fact]
    public void An_unknown_name_is_an_error_with_the_nearest()
    {
        var finding = Given
            .Read(("capacity", "site,discipline,max\nHH1,Surgery,1\n"))
            .OnlyError("unknown-name", "capacity:2:site");
        Assert.Contains("\"HH1\" is no known site", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe \"H1\"?", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_cell_that_is_needed_is_an_error() =>
        Given.Read(("capacity", "site,discipline,max\nH1,Surgery,\n")).OnlyError("blank-cell", "capacity:2:max");

    [Fact]
    public void Everything_is_reported_in_one_run()
    {
        var set = Given.Read(
            ("students", "student,from\nS1,B7\nS1,\n"),
            ("blocks", "block,start,end\nB1,02/03/2026,2026-03-08\n"),
            ("capacity", "site,discipline,max\nH1,Surgery,-1\nH9,Surgery,x\n"),
            ("settings", "key,value\nisolatoin,5\nmove,-2\n")
        );
        string[] expected =
        [
            "repeated-key",
            "not-a-date",
            "number-out-of-range",
            "unknown-name",
            "not-a-number",
            "unknown-setting",
            "wrong-setting",
        ];
        Assert.Equal(
            expected.Order(),
            set.Findings.All.Where(f => f.Grade == Grade.Error).Select(f => f.Code).Distinct().Order()
        );
    }
}
