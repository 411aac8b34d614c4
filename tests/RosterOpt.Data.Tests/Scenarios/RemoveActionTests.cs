using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class RemoveActionTests
{
    private static readonly (string, string?)[] Tables =
    [
        ("completed", "student,discipline\ns2,Surgery\nS3,Surgery\n"),
        ("leave", "student,block\nS2,B1\nS2,B2\nS1,B1\n"),
        ("peers", "student_a,student_b,kind\nS1,S2,apart\nS2,S3,together\nS1,S3,together\n"),
        ("history", "student,group\nS2,G\nS1,G\n"),
        ("excluded", "student,site\nS2,H1\n,H2\n"),
        ("preferences", "student,site,score\nS2,,1\n,H2,1\n,,1\n"),
        ("locked", "student,block,site,discipline\nS3,B3,H2,Medicine\n"),
        ("pools", "programme,student,pool,count\n,S2,P,0\nmain,,P,1\n"),
        ("curriculum", "discipline,pool\nSurgery,\nMedicine,P\n"),
    ];

    [Fact]
    public void A_student_goes_with_all_rows_that_name_them_and_they_are_counted()
    {
        var data = GivenScenario.Built("x,remove,students,student=S2,,\n", Tables);

        Assert.Equal(["S1,,P1", "S3,,"], data.RowsOf("students"));
        Assert.Equal(["S3,Surgery"], data.RowsOf("completed"));
        Assert.Equal(["S1,B1"], data.RowsOf("leave"));
        Assert.Equal(["S1,S3,together"], data.RowsOf("peers"));
        Assert.Equal(["S1,G"], data.RowsOf("history"));
        Assert.Equal([",H2"], data.RowsOf("excluded"));
        Assert.Equal([",H2,1", ",,1"], data.RowsOf("preferences"));
        Assert.Equal(["main,,P,1"], data.RowsOf("pools"));
        Assert.Equal(
            "Removed 1 row of students and 9 rows of other tables that name them (completed 1, excluded 1, history 1, leave 2, peers 2, pools 1, preferences 1).",
            Assert.Single(data.Notes)
        );
    }

    [Fact]
    public void A_site_goes_with_its_capacity_exclusions_preferences_and_locks()
    {
        var data = GivenScenario.Built(
            "x,insert,capacity,,,site=H1;discipline=Medicine;max=5\nx,remove,sites,site=H2,,\n",
            Tables
        );

        Assert.Equal(["H1,Surgery,5", "H1,Medicine,5"], data.RowsOf("capacity"));
        Assert.Equal(["S2,H1"], data.RowsOf("excluded"));
        Assert.Equal(["S2,,1", ",,1"], data.RowsOf("preferences"));
        Assert.Empty(data.RowsOf("locked"));
        Assert.Equal(["S1,,P1", "S2,,P1", "S3,,"], data.RowsOf("students"));
        Assert.Contains(
            "capacity 1, excluded 1, locked 1, preferences 1",
            Assert.Single(data.Notes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rows_of_other_tables_go_alone()
    {
        var data = GivenScenario.Built("x,remove,leave,student=S2,,\n", Tables);

        Assert.Equal("Removed 2 rows of leave.", Assert.Single(data.Notes));
        Assert.Equal(3, data.RowsOf("students").Length);
    }

    [Fact]
    public void A_discipline_that_others_need_makes_the_data_invalid_and_says_where()
    {
        var fault = GivenScenario.Fault(
            "x,set,capacity,site=H1,max,6\nx,remove,curriculum,discipline=Surgery,,\nx,set,capacity,site=H1,max,7\n",
            ("preferences", "discipline,score\nSurgery,1\n")
        );

        Assert.Equal(("data-invalid", 3), (fault.Code, fault.Line));
        Assert.Contains("preferences line 2, discipline", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,remove,sites,site=H2,name,\n", "column")]
    [InlineData("x,remove,sites,site=H2,,5\n", "value")]
    [InlineData("x,remove,sites,site=H9,,\n", "where")]
    public void Cells_without_a_use_are_refused(string rows, string column) =>
        Assert.Equal(column, GivenScenario.Fault(rows).Column);
}
