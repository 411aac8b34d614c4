using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class SweepTests
{
    private static string[] Names(string rows)
    {
        using var folder = new TestFolder();
        return [.. GivenScenario.Read(folder, rows).Scenarios.Skip(1).Select(scenario => scenario.Name)];
    }

    [Fact]
    public void One_scenario_per_value_is_named_after_it() =>
        Assert.Equal(["p=4", "p=+1", "p==-5", "p=*1.5", "p="], Names("p,set,capacity,,max,4|+1|=-5|*1.5|\n"));

    [Fact]
    public void Quotes_keep_a_separator_and_do_not_stand_in_the_name() =>
        Assert.Equal(["p=B1;B2", "p=B3"], Names("p,set,curriculum,,starts,\"\"\"B1;B2\"\"|B3\"\n"));

    [Fact]
    public void Several_rows_make_every_combination()
    {
        var all = GivenScenario.BuildAll("p,set,capacity,site=H1,max,4|5\np,set,capacity,site=H2,max,6|7\n");

        Assert.Equal(["p=4=6", "p=4=7", "p=5=6", "p=5=7"], all.Select(data => data.Scenario.Name));
        Assert.Equal(["H1,Surgery,5", "H2,Medicine,6"], all[2].RowsOf("capacity"));
        Assert.All(all, data => Assert.Equal("p", data.Scenario.Family));
    }

    [Fact]
    public void Two_hundred_combinations_are_run_and_no_more()
    {
        var ten = string.Join('|', Enumerable.Range(1, 10));
        var twenty = string.Join('|', Enumerable.Range(1, 20));
        Assert.Equal(200, Names($"p,set,capacity,,max,{ten}\np,set,capacity,,min,{twenty}\n").Length);

        var fault = GivenScenario.Fault($"p,set,capacity,,max,{ten}\np,set,capacity,,min,{twenty}|21\n");

        Assert.Equal(("too-many-combinations", 3, "value"), (fault.Code, fault.Line, fault.Column));
        Assert.Contains("210 combinations", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_products_are_counted_without_being_made()
    {
        var hundred = string.Join('|', Enumerable.Range(1, 100));
        var rows = string.Concat(Enumerable.Repeat($"p,set,capacity,,max,{hundred}\n", 10));

        Assert.Equal("too-many-combinations", GivenScenario.Fault(rows).Code);
    }

    [Fact]
    public void A_value_twice_is_a_slip() =>
        Assert.Equal("repeated-value", GivenScenario.Fault("p,set,capacity,,max,4|5|4\n").Code);

    [Fact]
    public void A_bad_sweep_does_not_stop_the_others()
    {
        var all = GivenScenario.BuildAll("p,set,capacity,,max,4|4\nq,set,capacity,,max,6\n");

        Assert.Equal([false, true], all.Select(data => data.Fault is null));
    }
}
