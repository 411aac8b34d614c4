using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class ScenarioBuilderTests
{
    [Fact]
    public void Rows_act_in_file_order_on_what_the_rows_before_have_made()
    {
        var rows = GivenScenario.Rows(
            "capacity",
            "x,set,capacity,,max,*2\ny,set,capacity,,max,1\nx,set,capacity,max=10,max,+1\nx,insert,capacity,,,site=H1;max=30\n".Replace(
                "y,set,capacity,,max,1\n",
                string.Empty,
                StringComparison.Ordinal
            )
        );

        Assert.Equal(["H1,Surgery,11", "H2,Medicine,11", "H1,,30"], rows);
    }

    [Fact]
    public void Scenarios_do_not_see_each_other()
    {
        var all = GivenScenario.BuildAll(
            "x,set,capacity,,max,9\ny,set,capacity,site=H1,max,+1\nx,set,capacity,,max,+1\n"
        );

        Assert.Equal(["H1,Surgery,10", "H2,Medicine,10"], all[0].RowsOf("capacity"));
        Assert.Equal(["H1,Surgery,6", "H2,Medicine,5"], all[1].RowsOf("capacity"));
    }

    [Theory]
    [InlineData("x,sett,capacity,,max,9\n", "action", "Maybe \"set\"?")]
    [InlineData("x,,capacity,,max,9\n", "action", "set, insert, remove")]
    [InlineData("x,set,capasity,,max,9\n", "table", "Maybe \"capacity\"?")]
    [InlineData("x,set,capacity,,maxx,9\n", "column", "Maybe \"max\"?")]
    public void A_slip_is_told_with_its_line_and_the_nearest_name(string rows, string column, string remedy)
    {
        var fault = GivenScenario.Fault("x,set,capacity,,max,4\n" + rows);

        Assert.Equal((3, column), (fault.Line, fault.Column));
        Assert.Contains(remedy, fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_made_invalid_is_put_down_to_the_row_after_which_it_stayed_so()
    {
        // Line 2 makes it invalid, line 3 mends that, line 4 makes it invalid again and line 5 leaves it so.
        var fault = GivenScenario.Fault(
            "x,set,curriculum,discipline=Surgery,length,0\nx,set,curriculum,discipline=Surgery,length,1\n"
                + "x,set,students,student=S1,from,B9\nx,set,capacity,,max,7\n"
        );

        Assert.Equal(("data-invalid", 4), (fault.Code, fault.Line));
        Assert.Contains("students line 2, from", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void Confidential_cells_of_invalid_data_are_kept_back()
    {
        var fault = GivenScenario.Fault("x,set,leave,,block,Bsecret\n", ("leave", "student,block\nS1,B1\n"));

        Assert.DoesNotContain("Bsecret", fault.Message + fault.Remedy, StringComparison.Ordinal);
        Assert.Contains("Bsecret", fault.Confidential, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_is_no_fault_but_an_answer()
    {
        var data = GivenScenario.Built("x,set,capacity,site=H1,max,0\n");

        Assert.True(data.Data!.Findings.HasImpossible);
    }

    [Fact]
    public void Settings_of_the_command_line_come_before_the_scenarios()
    {
        using var folder = new TestFolder();
        Given.Write(folder);
        var file = GivenScenario.Read(folder, "x,set,settings,key=pair,value,*2\ny,set,capacity,,max,9\n");
        var builder = new ScenarioBuilder(
            file,
            DataSetReader.Read(folder.Root, []).Tables,
            [new("Pair", "7"), new("move", "3"), new("move", "4")],
            seed: 1
        );

        var all = file.Scenarios.Select(builder.Build).ToList();

        Assert.Equal([7, 14, 7], all.Select(data => data.Data!.Problem!.Settings.Pair));
        Assert.All(all, data => Assert.Equal(4, data.Data!.Problem!.Settings.Move));
        Assert.Equal(["pair,7", "move,4"], all[0].RowsOf("settings"));
    }

    [Fact]
    public void Base_is_the_data_set_as_it_is()
    {
        using var folder = new TestFolder();
        Given.Write(folder, ("sites", "notes,site\n,H1\n\nx,H2\n"));
        var read = DataSetReader.Read(folder.Root, []);
        var builder = new ScenarioBuilder(
            GivenScenario.Read(folder, "x,set,capacity,,max,9\n"),
            read.Tables,
            [],
            seed: 1
        );

        var data = builder.Build(Scenario.Base);

        Assert.Equal(read.Hash, data.Data!.Hash);
        // Lines are those of the files that will be written.
        Assert.Equal([2, 3], data.Tables!.Find("sites")!.Rows.Select(row => row.Line));
    }
}
