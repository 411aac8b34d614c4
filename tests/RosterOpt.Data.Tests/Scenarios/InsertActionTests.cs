using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class InsertActionTests
{
    [Fact]
    public void A_row_comes_at_the_end_and_brings_its_columns()
    {
        var data = GivenScenario.Built(
            "x,insert,sites,,,site=H3;name=\"\"\"Third; new\"\"\";peers=no\nx,insert,capacity,,,site=H3;discipline=Surgery;max=2\n".Replace(
                "site=H3;name=\"\"\"Third; new\"\"\";peers=no",
                "\"site=H3;name=\"\"Third; new\"\";peers=no\"",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(["H1,,", "H2,,", "H3,Third; new,no"], data.RowsOf("sites"));
        Assert.Equal(3, data.Data!.Problem!.Sites.Count);
        Assert.Equal(4, data.Tables!.Find("sites")!.Rows[2].Line);
    }

    [Fact]
    public void A_table_that_the_data_set_lacks_is_begun()
    {
        var data = GivenScenario.Built("x,insert,leave,,,student=S1;block=B1\n");

        Assert.Equal(["S1,B1"], data.RowsOf("leave"));
        Assert.False(data.Data!.Problem!.Students[0].Due[0]);
    }

    [Theory]
    [InlineData("x,insert,capacity,,,site=H1\n", "value", "needs max")]
    [InlineData("x,insert,capacity,,,site=H1;max=\n", "value", "needs max")]
    [InlineData("x,insert,capacity,site=H1,,site=H1;max=2\n", "where", "no use for where")]
    [InlineData("x,insert,capacity,,max,site=H1;max=2\n", "column", "no use for column")]
    [InlineData("x,insert,capacity,,,site=H1;maxx=2\n", "value", "no column \"maxx\"")]
    [InlineData("x,insert,,,,site=H1\n", "table", "needs a table")]
    [InlineData("x,insert,capacities,,,site=H1\n", "table", "no table \"capacities\"")]
    public void What_is_missing_or_too_much_is_told(string rows, string column, string message)
    {
        var fault = GivenScenario.Fault(rows);

        Assert.Equal((2, column), (fault.Line, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }
}
