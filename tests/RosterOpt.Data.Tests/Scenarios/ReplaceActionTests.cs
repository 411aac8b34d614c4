using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class ReplaceActionTests
{
    [Fact]
    public void A_file_beside_the_scenarios_becomes_the_whole_table()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.File("other"));
        folder.Write("other/two-week.csv", "discipline;length\nSurgery;2\nMedicine;\n");

        var data = Assert.Single(GivenScenario.BuildAll(folder, "x,replace,curriculum,,,other/two-week.csv\n"));

        Assert.Equal(["Surgery,2", "Medicine,"], data.RowsOf("curriculum"));
        Assert.Equal("curriculum", data.Tables!.Tables.Single(table => table.Headings.Contains("length")).Name);
    }

    [Fact]
    public void A_table_that_the_data_set_lacks_can_be_given()
    {
        using var folder = new TestFolder();
        folder.Write("#away.csv", "student,block\nS1,B1\n");

        Assert.Equal(["S1,B1"], GivenScenario.BuildAll(folder, "x,replace,leave,,,#away.csv\n")[0].RowsOf("leave"));
    }

    [Theory]
    [InlineData("no-such.csv", "path-missing", "there is no file")]
    [InlineData("", "blank-cell", "needs a CSV file")]
    [InlineData("#broken.csv", "surplus-cell", "line 2 cannot be read")]
    public void A_file_that_cannot_be_read_is_told(string file, string code, string message)
    {
        using var folder = new TestFolder();
        folder.Write("#broken.csv", "site\nH1,2\n");

        var fault = GivenScenario.BuildAll(folder, $"x,replace,sites,,,{file}\n")[0].Fault;

        Assert.Equal((code, 2, "value"), (fault?.Code, fault?.Line, fault?.Column));
        Assert.Contains(message, fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_file_names_the_nearest()
    {
        using var folder = new TestFolder();
        folder.Write("#six-weeks.csv", "discipline\nSurgery\n");

        var fault = GivenScenario.BuildAll(folder, "x,replace,curriculum,,,#six-week.csv\n")[0].Fault;

        Assert.Contains("#six-weeks.csv", fault!.Remedy, StringComparison.Ordinal);
    }
}
