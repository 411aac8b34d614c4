using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    private static ScenarioFile Read(string text)
    {
        using var folder = new TestFolder();
        return ScenarioFile.Read(folder.Write("s.csv", text));
    }

    [Fact]
    public void Base_comes_first_and_then_the_scenarios_in_file_order()
    {
        var file = Read(
            "scenario,action,table,where,column,value\nsmall,set,capacity,,max,2\nlarge,set,capacity,,max,9\nSmall,set,capacity,,min,1\n"
        );

        Assert.Equal(["base", "small", "large"], file.Scenarios.Select(scenario => scenario.Name));
        Assert.Equal([2, 4], file.Scenarios[1].Rows.Select(row => row.Line));
        Assert.True(file.Scenarios[0].IsBase);
        Assert.Empty(file.Findings.All);
    }

    [Fact]
    public void Columns_of_ones_own_and_another_order_are_fine()
    {
        var file = Read("value;action;scenario;table;notes;#why\n5;insert;x;sites;because;of\n");

        Assert.Empty(file.Findings.All);
        var row = Assert.Single(file.Scenarios[1].Rows);
        Assert.Equal(new ScenarioRow(2, "insert", "sites", "", "", "5"), row);
    }

    [Theory]
    [InlineData("scenario,table\nx,sites\n", "missing-column", 1)]
    [InlineData("scenario,action\nbase,set\n", "base-changed", 2)]
    [InlineData("scenario,action\n,set\n", "blank-cell", 2)]
    [InlineData("scenario,action\n", "empty-table", 0)]
    [InlineData("", "missing-column", 1)]
    [InlineData("scenario,action\n\"x\ny\",set\n", "wrong-name", 2)]
    public void What_is_wrong_with_the_file_as_a_whole_is_told(string text, string code, int line)
    {
        var findings = Read(text).Findings;

        Assert.True(findings.HasErrors);
        Assert.Contains(
            findings.All,
            finding => finding.Code == code && finding.Line == line && finding.Remedy.Length > 0
        );
    }

    [Fact]
    public void A_sweep_may_not_make_the_name_of_another_scenario()
    {
        var file = Read("scenario,action,table,where,column,value\nx=2,set,capacity,,max,5\nx,set,capacity,,max,1|2\n");

        var finding = Assert.Single(file.Findings.All);
        Assert.Equal(("repeated-scenario", 3), (finding.Code, finding.Line));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding() =>
        Assert.Equal("path-missing", Assert.Single(ScenarioFile.Read("no-such-file.csv").Findings.All).Code);

    [Fact]
    public void A_sheet_says_the_same_as_a_file()
    {
        using var folder = new TestFolder();
        var book = new RawBook()
            .Rows("About", ["what", "why"])
            .Rows(
                "Ideas",
                ["scenario", "action", "table", "where", "column", "value"],
                ["more", "set", "capacity", "site=H1", "max", "+1"]
            );
        var path = folder.Write("ideas.xlsx", book.Bytes());

        var file = ScenarioFile.Read(path);

        Assert.Empty(file.Findings.All);
        Assert.Equal("Ideas", file.Name);
        Assert.Equal(
            new ScenarioRow(2, "set", "capacity", "site=H1", "max", "+1"),
            Assert.Single(file.Scenarios[1].Rows)
        );
    }

    [Fact]
    public void The_sheet_called_scenarios_wins_and_is_no_unknown_table_beside_a_data_set()
    {
        using var folder = new TestFolder();
        string[] headings = ["scenario", "action"];
        var book = new RawBook().Rows("Old", headings, ["old", "set"]).Rows("scenarios", headings, ["new", "set"]);
        var path = folder.Write("cohort.xlsx", book.Bytes());

        Assert.Equal("new", ScenarioFile.Read(path).Scenarios[1].Name);
        Assert.DoesNotContain(
            DataSetReader.Read(path, []).Findings.All,
            finding => finding is { Code: "unknown-table", Table: "scenarios" }
        );
    }

    [Fact]
    public void A_formula_is_a_slip_since_Excel_makes_one_of_an_absolute_value()
    {
        using var folder = new TestFolder();
        var book = new RawBook().Rows(
            "scenarios",
            ["scenario", "action", "table", "where", "column", "value"],
            ["x", "set", "preferences", "", "score", "<c><f>-5</f><v>-5</v></c>"]
        );

        var finding = Assert.Single(ScenarioFile.Read(folder.Write("s.xlsx", book.Bytes())).Findings.All);

        Assert.Equal(("formula", 2, "value"), (finding.Code, finding.Line, finding.Column));
        Assert.Contains("apostrophe", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_scenarios_says_so()
    {
        using var folder = new TestFolder();
        var path = folder.Write("s.xlsx", new RawBook().Rows("Sheet1", ["a"], ["b"]).Bytes());

        Assert.Equal("missing-table", Assert.Single(ScenarioFile.Read(path).Findings.All).Code);
    }
}
