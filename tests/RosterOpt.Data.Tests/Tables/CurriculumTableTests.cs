using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class CurriculumTableTests
{
    [Fact]
    public void Every_column_is_read()
    {
        var problem = Given.Problem(
            (
                "curriculum",
                "programme,discipline,length,times,after,earliest,latest,starts,pool\n,Surgery,2,3,Medicine;Anatomy,B2,B4,B2;B3,\n,Medicine,,,,,,,\nmain,Art,,,,,,,Electives\n"
            )
        );
        Assert.Equal(
            ["Surgery", "Medicine", "Art", "Anatomy"],
            problem.Disciplines.Select(discipline => discipline.Id)
        );
        Assert.Equal([true, true, true, false], problem.Disciplines.Select(discipline => discipline.InCurriculum));
        var rule = problem.Programmes[0].Curriculum[0];
        Assert.Equal((2, 3), (rule.Length, rule.Times));
        Assert.Equal([1, 3], rule.After);
        Assert.Equal((1, 3), (rule.Earliest, rule.Latest));
        Assert.Equal([false, true, true, false], rule.Starts!);
        Assert.False(rule.IsElective);
        Assert.Equal("Electives", problem.Pools[problem.Programmes[0].RuleOf(2)!.Pool].Id);
    }

    [Fact]
    public void A_blank_programme_is_main_and_each_programme_has_its_own_rules()
    {
        var problem = Given.Problem(
            ("curriculum", "programme,discipline,length\n,Surgery,1\nother,Surgery,2\nMain,Medicine,1\n")
        );
        Assert.Equal(["main", "other"], problem.Programmes.Select(programme => programme.Id));
        Assert.Equal([0, 1], problem.Programmes[0].Curriculum.Select(rule => rule.Discipline));
        Assert.Equal(2, problem.Programmes[1].RuleOf(0)!.Length);
    }

    [Theory]
    [InlineData("Surgery,,,,\nsurgery,,,,\n", "repeated-key", "curriculum:3:discipline")]
    [InlineData("Surgery,,2,,Electives\n", "times-in-pool", "curriculum:2:times")]
    [InlineData("Surgery,,0,,Electives\n", "times-in-pool", "curriculum:2:times")]
    [InlineData("Surgery,,,Medicine;surgery,\n", "after-itself", "curriculum:2:after")]
    [InlineData("Surgery,0,,,\n", "number-out-of-range", "curriculum:2:length")]
    [InlineData(",1,,,\n", "blank-cell", "curriculum:2:discipline")]
    public void What_contradicts_itself_is_an_error(string rows, string code, string place) =>
        Given.Read(("curriculum", "discipline,length,times,after,pool\n" + rows)).OnlyError(code, place);

    [Fact]
    public void Times_may_be_zero() =>
        Assert.Equal(
            0,
            Given.Problem(("curriculum", "discipline,times\nSurgery,0\nMedicine,1\n")).Programmes[0].Curriculum[0].Times
        );

    [Fact]
    public void A_window_names_blocks_that_exist() =>
        Given
            .Read(("curriculum", "discipline,earliest\nSurgery,B9\nMedicine,\n"))
            .OnlyError("unknown-name", "curriculum:2:earliest");
}
