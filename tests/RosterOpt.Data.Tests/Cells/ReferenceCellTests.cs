using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class ReferenceCellTests
{
    [Fact]
    public void An_unknown_name_is_an_error_with_the_nearest()
    {
        var finding = Given
            .Read(("capacity", "site,discipline,max\nHH1,Surgery,1\n"))
            .OnlyError("unknown-name", "capacity:2:site");
        Assert.Contains("\"HH1\" is no known site", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Maybe \"H1\"?", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_reported_in_one_run()
    {
        var set = Given.Read(
            ("students", "student,from\nS1,B7\nS1,\n"),
            ("blocks", "block,start,end\nB1,02/03/2026,2026-03-08\n"),
            ("capacity", "site,discipline,max\nH1,Surgery,-1\nH9,Surgery,x\n"),
            ("settings", "key,value\nisolatoin,5\nmove,-2\n")
        );
        string[] expected =
        [
            "repeated-key",
            "not-a-date",
            "number-out-of-range",
            "unknown-name",
            "not-a-number",
            "unknown-setting",
            "wrong-setting",
        ];
        Assert.Equal(
            expected.Order(),
            set.Findings.All.Where(f => f.Grade == Grade.Error).Select(f => f.Code).Distinct().Order()
        );
    }
}
