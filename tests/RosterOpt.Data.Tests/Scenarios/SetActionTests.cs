using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class SetActionTests
{
    private static (string, string?) Capacity(string max, string rest = ",,") =>
        ("capacity", $"site,discipline,max,min,open_min\nH1,Surgery,{max}{rest}\nH2,Medicine,5,,\n");

    private static string Max(string before, string value) =>
        GivenScenario.Rows("capacity", $"x,set,capacity,site=H1,max,{value}\n", Capacity(before))[0].Split(',')[2];

    [Theory]
    [InlineData("5", "7", "7")]
    [InlineData("5", "+2", "7")]
    [InlineData("5", "-2", "3")]
    [InlineData("5", "*2", "10")]
    [InlineData("5", "*1.5", "8")]
    [InlineData("5", "*.5", "3")]
    [InlineData("5", "*0.1", "1")]
    [InlineData("5", "*0", "1")]
    [InlineData("0", "*3", "0")]
    [InlineData("5", "=7", "7")]
    [InlineData("4", "*0.625", "3")]
    public void Numbers_are_set_or_changed(string before, string value, string after) =>
        Assert.Equal(after, Max(before, value));

    [Theory]
    [InlineData("capacity", "site=H1,min,+1", "H1,Surgery,5,1")]
    [InlineData("students", "student=S1,programme,", "S1,,P1")]
    [InlineData("students", "student=S1,move_penalty,*3", "S1,,P1,3")]
    [InlineData("curriculum", "discipline=Surgery,times,+1", "Surgery,2")]
    [InlineData("curriculum", "discipline=Surgery,length,*2", "Surgery,2")]
    [InlineData("blocks", "block=B1,label,=-5", "B1,2026-03-02,2026-03-08,-5")]
    [InlineData("blocks", "block=B1,label,\"\"\"+5\"\"\"", "B1,2026-03-02,2026-03-08,+5")]
    public void A_blank_cell_counts_as_its_default_and_columns_are_added(string table, string what, string row) =>
        Assert.Contains(row, GivenScenario.BuildAll($"x,set,{table},{what}\n")[0].RowsOf(table));

    [Fact]
    public void Preferences_may_fall_below_nothing_and_be_set_to_a_negative_number()
    {
        var preferences = ("preferences", "site,score\nH1,2\nH2,2\n");

        var rows = GivenScenario.Rows(
            "preferences",
            "x,set,preferences,site=H1,score,-5\nx,set,preferences,site=H2,score,=-5\nx,set,preferences,site=H2,score,*0.5\n",
            preferences
        );

        // −2.5 is rounded up to −2.
        Assert.Equal(["H1,-3", "H2,-2"], rows);
    }

    [Theory]
    [InlineData("-6", "5 becomes -1")]
    [InlineData("*1000000", "5 becomes 5000000")]
    [InlineData("*99999999999", "makes sense")]
    [InlineData("+x", "no number")]
    [InlineData("B1;B2", "holds ;")]
    public void A_value_that_makes_no_sense_is_told(string value, string message)
    {
        var fault = GivenScenario.Fault($"x,set,capacity,site=H1,max,{value}\n", Capacity("5"));

        Assert.Equal((2, "value"), (fault.Line, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Theory]
    [InlineData("x,set,sites,,name,+5\n", "holds none")]
    [InlineData("x,set,completed,,times,+1\n", "stands for no number")]
    [InlineData("x,set,settings,key=max_disciplines_per_site,value,+1\n", "stands for no number")]
    [InlineData("x,set,settings,key=together_at,value,*2\n", "holds none")]
    public void Relative_values_need_a_number_to_start_from(string rows, string message) =>
        Assert.Contains(
            message,
            GivenScenario.Fault(rows, ("completed", "student,discipline\nS1,Surgery\n")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2", "3", "4", "2,2,2")]
    [InlineData("0", "3", "4", "0,0,0")]
    [InlineData("4", "3", "4", "4,3,4")]
    [InlineData("-2", "4", "", "3,3,")]
    public void A_max_below_min_and_open_min_lowers_those(string value, string min, string openMin, string after)
    {
        var data = GivenScenario.Built($"x,set,capacity,site=H1,max,{value}\n", Capacity("5", $",{min},{openMin}"));

        Assert.Equal("H1,Surgery," + after, data.RowsOf("capacity")[0]);
        Assert.Equal(after.Contains(min + "," + openMin, StringComparison.Ordinal), data.Notes.Count == 0);
        Assert.All(data.Notes, note => Assert.Contains("in 1 row of capacity", note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Pair", "*2", "pair,20")]
    [InlineData("isolation", "+5", "isolation,125")]
    [InlineData("pod_min", "+1", "pod_min,4")]
    [InlineData("pod-min", "", "pod_min,")]
    [InlineData("together_at", "site", "together_at,site")]
    public void A_setting_gets_the_row_it_lacks(string key, string value, string row)
    {
        Assert.Equal([row], GivenScenario.Rows("settings", $"x,set,settings,key={key},value,{value}\n"));
        Assert.Contains(
            row,
            GivenScenario.Rows(
                "settings",
                $"x,set,settings,key={key},value,{value}\n",
                ("settings", "key,value\nmove,3\n")
            )
        );
    }

    [Fact]
    public void A_setting_that_is_there_is_changed()
    {
        var settings = ("settings", "key,value\nPair,7\nmove,\n");

        Assert.Equal(
            ["Pair,14", "move,"],
            GivenScenario.Rows("settings", "x,set,settings,key=pair,value,*2\n", settings)
        );
        Assert.Equal(
            ["Pair,7", "move,3"],
            GivenScenario.Rows("settings", "x,set,settings,key=move,value,+2\n", settings)
        );
    }

    [Fact]
    public void An_unknown_setting_names_the_nearest()
    {
        var fault = GivenScenario.Fault("x,set,settings,key=isolatoin,value,5\n");

        Assert.Equal(("unknown-setting", "where"), (fault.Code, fault.Column));
        Assert.Contains("isolation", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Confidential_numbers_are_kept_back()
    {
        var fault = GivenScenario.Fault(
            "x,set,peers,,weight,-5\n",
            ("peers", "student_a,student_b,kind,weight\nS1,S2,together,3\n")
        );

        Assert.DoesNotContain("3", fault.Message, StringComparison.Ordinal);
        Assert.Contains("3 becomes -2", fault.Confidential, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_is_needed() => Assert.Equal("column", GivenScenario.Fault("x,set,capacity,,,5\n").Column);
}
