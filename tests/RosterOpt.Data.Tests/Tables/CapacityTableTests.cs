using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class CapacityTableTests
{
    [Fact]
    public void A_blank_block_stands_for_every_block() =>
        Assert.Equal([0, 1, 2, 3], Read("site,discipline,max\nH1,Surgery,5\n").Slots.Select(slot => slot.Block));

    [Fact]
    public void A_named_block_replaces_the_whole_blank_row()
    {
        var problem = Read(
            "site,discipline,block,max,min,open_min,requires\nH1,Surgery,B2..B3,7,,,\nH1,Surgery,,5,1,2,car\nH1,Surgery,B4,0,,,\n"
        );
        Assert.Equal(
            [(5, 1, 2), (7, 0, 0), (7, 0, 0), (0, 0, 0)],
            problem.Slots.Select(slot => (slot.Max, slot.Min, slot.OpenMin))
        );
        Assert.Equal([1, 0, 0, 0], problem.Slots.Select(slot => slot.Requires.Needed.Count));
        Assert.Equal([3, 2, 2, 4], problem.Slots.Select(slot => slot.Row.Line));
    }

    [Fact]
    public void Blocks_that_no_row_names_have_no_slot() =>
        Assert.Equal([1], Read("site,discipline,block,max\nH1,Surgery,B2,5\n").Slots.Select(slot => slot.Block));

    [Fact]
    public void A_closed_site_has_no_slot_and_no_limit()
    {
        var set = Given.Read(
            ("sites", "site,from,until\nH1,B2,B3\nH2,,\n"),
            (
                "capacity",
                "site,discipline,block,max,programme\nH1,Surgery,,5,\nH1,,,9,\nH1,Surgery,,2,main\nH2,Surgery,,3,\nH1,Surgery,B1,4,\n"
            )
        );
        var problem = Given.Faultlessly(set);
        Assert.Equal([1, 2], problem.Slots.Where(slot => slot.Site == 0).Select(slot => slot.Block));
        Assert.Equal([1, 2], problem.SiteLimits.Select(limit => limit.Block));
        Assert.Equal([1, 2], problem.ProgrammeLimits.Select(limit => limit.Block));
        Assert.Equal(Grade.Warning, set.Only("site-closed", "capacity:6:block").Grade);
    }

    [Fact]
    public void Rows_without_a_discipline_and_rows_of_programmes_are_further_limits_each_with_its_own_blank_row()
    {
        var problem = Read(
            "site,discipline,block,programme,max\nH1,Surgery,,,5\nH1,Surgery,,MAIN;other,2\nH1,Surgery,B1,other ; main,1\nH1,Surgery,,other,3\nH1,,,,9\nH1,,B4,,8\n"
        );
        Assert.Equal([9, 9, 9, 8], problem.SiteLimits.Select(limit => limit.Max));
        var both = problem.ProgrammeLimits.Where(limit => limit.Programmes.Count == 2);
        Assert.Equal([1, 2, 2, 2], both.Select(limit => limit.Max));
        Assert.Equal(
            [3, 3, 3, 3],
            problem.ProgrammeLimits.Where(limit => limit.Programmes.Count == 1).Select(limit => limit.Max)
        );
        Assert.Equal([5, 5, 5, 5], problem.Slots.Select(slot => slot.Max));
    }

    [Theory]
    [InlineData("H1,Surgery,,,1\nh1,surgery,,,2\n", 3)]
    [InlineData("H1,Surgery,B1..B3,,1\nH1,Surgery,B3;B4,,2\n", 3)]
    [InlineData("H1,,,,1\nH1,,,,2\n", 3)]
    [InlineData("H1,Surgery,,,1\nH1,Surgery,B1,main;other,1\nH1,Surgery,B1,other;main,1\n", 4)]
    public void A_repeated_key_names_both_lines(string rows, int line)
    {
        var finding = Errors("site,discipline,block,programme,max\n" + rows).OnlyError("repeated-key");
        Assert.Equal(line, finding.Line);
        Assert.Contains($"line {line - 1}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H1,Surgery,5,6,,,", "min-over-max", "min")]
    [InlineData("H1,Surgery,5,,6,,", "min-over-max", "open_min")]
    [InlineData("H1,Surgery,0,1,,,", "min-over-max", "min")]
    [InlineData("H1,,5,1,,,", "misplaced-limit", "min")]
    [InlineData("H1,,5,,1,,", "misplaced-limit", "open_min")]
    [InlineData("H1,,5,,,car,", "misplaced-limit", "requires")]
    [InlineData("H1,Surgery,5,1,,,main", "misplaced-limit", "min")]
    [InlineData("H1,,5,,,,main", "programme-without-discipline", "programme")]
    [InlineData("H1,Surgery,5,,,,nobody", "unknown-name", "programme")]
    public void What_contradicts_itself_is_an_error(string row, string code, string column) =>
        Errors("site,discipline,max,min,open_min,requires,programme\n" + row + "\n")
            .OnlyError(code, $"capacity:2:{column}");

    [Fact]
    public void A_closed_slot_may_keep_its_open_min_and_zeros_may_stand_anywhere() =>
        Read("site,discipline,max,min,open_min,programme\nH1,Surgery,0,0,3,\nH1,Surgery,1,0,0,main\nH1,,9,0,0,\n");

    [Fact]
    public void A_discipline_of_no_curriculum_is_one_warning()
    {
        var set = Errors("site,discipline,max\nH1,Surgery,5\nH1,Dermatology,1\nH2,Dermatology,1\n");
        var finding = set.Only("never-needed", "capacity:3:discipline");
        Assert.Equal(Grade.Warning, finding.Grade);
        Assert.Equal(
            ["Surgery", "Medicine", "Dermatology"],
            set.Problem!.Disciplines.Select(discipline => discipline.Id)
        );
        Assert.Equal([true, true, false], set.Problem.Disciplines.Select(discipline => discipline.InCurriculum));
    }

    [Fact]
    public void Places_for_a_programme_alone_open_no_slot_which_is_pointed_out()
    {
        var set = Errors("site,discipline,programme,max\nH1,Surgery,main,5\nH1,Medicine,,5\n");
        Assert.Equal(Grade.Warning, set.Only("no-row-for-everybody", "capacity:2:programme").Grade);
        Assert.Single(set.Problem!.ProgrammeLimits, limit => limit.Block == 0);
    }

    [Fact]
    public void Slots_are_numbered_by_site_discipline_and_block()
    {
        var problem = Read(
            "site,discipline,block,max\nH2,Surgery,B2,1\nH1,Medicine,,1\nH2,Surgery,B1,1\nH1,Surgery,B1,1\n"
        );
        var keys = problem.Slots.Select(slot => (slot.Site, slot.Discipline, slot.Block)).ToArray();
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(Enumerable.Range(0, keys.Length), problem.Slots.Select(slot => slot.Index));
    }

    private static DataSet Errors(string text) =>
        Given.Read(("capacity", text), ("curriculum", "programme,discipline\n,Surgery\n,Medicine\nother,Surgery\n"));

    private static PlacementProblem Read(string text) => Given.Faultlessly(Errors(text));
}
