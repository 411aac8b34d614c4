using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Csv;

public sealed class CsvFolderReaderTests
{
    [Fact]
    public void Names_of_tables_ignore_case_spaces_and_dashes()
    {
        var set = Given.Read(("sites", null), ("SI-T es", "site\nH1\nH2\n"));
        Assert.Equal(2, Given.Faultlessly(set).Sites.Count);
    }

    [Fact]
    public void Two_names_of_one_table_are_an_error_and_no_other_follows()
    {
        var finding = Given.Read(("Sites_", "site\nH1\nH2\n")).OnlyError("repeated-table");
        Assert.Contains("\"sites\"", finding.Message, StringComparison.Ordinal);
        Assert.Contains("\"Sites_\"", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_table_is_a_warning_with_the_nearest_name()
    {
        var set = Given.Read(("preferance", "x\n1\n"));
        var finding = set.Only("unknown-table");
        Assert.Equal(Grade.Warning, finding.Grade);
        Assert.Contains("\"preferences\"", finding.Remedy, StringComparison.Ordinal);
        Assert.NotNull(set.Problem);
    }

    [Theory]
    [InlineData("roster")]
    [InlineData("changes")]
    [InlineData("comparison")]
    [InlineData("#old sites")]
    [InlineData("_sites")]
    [InlineData(".sites")]
    public void Files_of_ours_and_files_marked_as_no_table_are_left_alone(string name) =>
        Assert.DoesNotContain(
            Given.Read((name, "\"broken\n")).Findings.All,
            finding => finding.Code == "unknown-table"
        );

    [Fact]
    public void A_table_in_another_format_is_pointed_out()
    {
        using var folder = new TestFolder();
        Given.Write(folder);
        folder.Write("leave.xlsx", "x");
        folder.Write("summary.json", "{}");
        folder.Write("report.xlsx", "x");
        Assert.Contains(
            "leave.xlsx",
            DataSetReader.Read(folder.Root, []).Only("file-ignored").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("students")]
    [InlineData("blocks")]
    [InlineData("sites")]
    [InlineData("capacity")]
    [InlineData("curriculum")]
    public void A_missing_table_is_an_error_of_its_own(string table)
    {
        Given.Read((table, null)).OnlyError("missing-table", $"{table}:0:");
        Given.Read((table, string.Empty)).OnlyError("missing-table");
    }

    [Fact]
    public void A_table_with_headings_alone_is_an_error() =>
        Given.Read(("students", "student,name\n")).OnlyError("empty-table", "students:0:");

    [Theory]
    [InlineData("")]
    [InlineData("student,block\n")]
    public void A_table_that_need_not_be_there_may_be_empty(string text) =>
        Given.Problem(("leave", text), ("history", null));

    [Fact]
    public void A_path_that_is_not_there_is_an_error()
    {
        var set = DataSetReader.Read("/no/such/place", []);
        Assert.Equal("path-missing", Assert.Single(set.Findings.All).Code);
        Assert.Null(set.Problem);
    }

    [Fact]
    public void A_single_table_is_no_data_set()
    {
        using var folder = new TestFolder();
        var set = DataSetReader.Read(folder.Write("students.csv", "student\nS1\n"), []);
        Assert.Equal("not-a-data-set", Assert.Single(set.Findings.All).Code);
    }
}
