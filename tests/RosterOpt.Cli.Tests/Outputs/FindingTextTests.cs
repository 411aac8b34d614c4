using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Findings;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class FindingTextTests : IDisposable
{
    private static readonly Finding Full = new()
    {
        Grade = Grade.Warning,
        Code = "odd-size",
        Table = "students",
        Line = 14,
        Column = "pod",
        Message = "First.\nSecond.",
        Remedy = "Do this.",
        Confidential = "S14 is on leave",
    };

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_finding_is_one_line_that_points_at_the_file_of_the_folder()
    {
        Assert.Equal(
            "students.csv:14: pod: warning: First. Second. Do this. (odd-size)",
            new FindingText(folder.Root, showValues: false).Line(Full)
        );
    }

    [Fact]
    public void In_a_workbook_it_points_at_the_sheet()
    {
        Assert.StartsWith(
            "students:14: pod: ",
            new FindingText(folder["book.xlsx"], showValues: false).Line(Full),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Confidential_values_are_shown_only_where_asked_for()
    {
        Assert.Contains(
            "[S14 is on leave]",
            new FindingText(folder.Root, showValues: true).Line(Full),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Parts_that_do_not_apply_are_left_out()
    {
        var finding = new Finding
        {
            Grade = Grade.Error,
            Code = "none",
            Message = "No table.",
        };

        Assert.Equal("error: No table. (none)", new FindingText(folder.Root, showValues: true).Line(finding));
    }

    [Fact]
    public void Findings_are_grouped_by_grade_and_keep_their_order_within()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Finding Of(Grade grade, string code) =>
            new()
            {
                Grade = grade,
                Code = code,
                Message = "-",
            };

        new FindingText(folder.Root, showValues: false).Write(
            writer,
            [Of(Grade.Warning, "a"), Of(Grade.Error, "b"), Of(Grade.Impossible, "c"), Of(Grade.Error, "d")]
        );

        Assert.Equal("error: - (b)\nerror: - (d)\nimpossible: - (c)\nwarning: - (a)\n", writer.ToString());
    }
}
