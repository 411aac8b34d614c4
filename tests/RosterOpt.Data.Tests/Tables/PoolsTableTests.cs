using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class PoolsTableTests
{
    private const string Curriculum = "programme,discipline,pool\n,Surgery,\n,Medicine,E\n,Art,F\nother,Art,E\n";

    [Fact]
    public void A_row_of_the_student_wins_and_no_row_is_zero()
    {
        var problem = Given.Faultlessly(Read("programme,student,pool,count\n,,E,2\nother,,E,1\n,S2,e,0\n,S3,F,5\n"));
        Assert.Equal([2, 0, 2], problem.Students.Select(student => student.PoolCounts.GetValueOrDefault(0)));
        Assert.Equal([0, 0, 5], problem.Students.Select(student => student.PoolCounts.GetValueOrDefault(1)));
    }

    [Theory]
    [InlineData("main,S1,E,1\n", "two-owners", "pools:2:programme")]
    [InlineData(",,G,1\n", "unknown-name", "pools:2:pool")]
    [InlineData("mian,,E,1\n", "unknown-name", "pools:2:programme")]
    [InlineData(",S9,E,1\n", "unknown-name", "pools:2:student")]
    [InlineData(",,E,1\nmain,,E,2\n", "repeated-key", "pools:3:pool")]
    [InlineData(",S1,E,1\n,S1,E,1\n", "repeated-key", "pools:3:pool")]
    public void What_cannot_be_is_an_error(string rows, string code, string place) =>
        Read("programme,student,pool,count\n" + rows).OnlyError(code, place);

    [Fact]
    public void Blank_means_main_which_must_then_exist()
    {
        var students = ("students", "student,programme\nS1,a\n");
        var curriculum = ("curriculum", "programme,discipline,pool\na,Surgery,E\na,Medicine,\n");
        Given.Read(students, curriculum, ("pools", "pool,count\nE,1\n")).OnlyError("unknown-name", "pools:2:programme");
    }

    [Fact]
    public void Electives_completed_are_taken_off()
    {
        var problem = Given.Faultlessly(Read("pool,count\nE,2\n", ("completed", "student,discipline\nS1,Medicine\n")));
        Assert.Equal([1, 2, 2], problem.Students.Select(student => problem.ElectivesToDo(student, 0)));
    }

    private static DataSet Read(string text, params (string, string?)[] more) =>
        Given.Read([
            ("curriculum", Curriculum),
            ("capacity", "site,discipline,max\nH1,Surgery,5\n"),
            ("pools", text),
            .. more,
        ]);
}
