using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Findings;

public sealed class FindingLogTests
{
    [Fact]
    public void Of_many_of_a_kind_the_first_are_kept_and_the_rest_counted()
    {
        var log = new FindingLog();
        for (var line = 1; line <= 1_360; line++)
        {
            log.Add(A("unknown-name", line));
        }
        log.Add(A("other", 7));
        var all = log.ToList().All;
        Assert.Equal(FindingLog.Shown + 2, all.Count);
        Assert.Equal("… and 1,340 more of this kind.", all[FindingLog.Shown].Message);
        Assert.Equal(Grade.Error, all[FindingLog.Shown].Grade);
        Assert.Equal("other", all[^1].Code);
    }

    [Fact]
    public void Exactly_as_many_as_are_shown_leave_no_rest()
    {
        var log = new FindingLog();
        for (var line = 1; line <= FindingLog.Shown; line++)
        {
            log.Add(A("unknown-name", line));
        }
        Assert.Equal(FindingLog.Shown, log.ToList().All.Count);
        Assert.False(log.Shows(Grade.Error, "unknown-name", "leave", "student"));
        Assert.True(log.Shows(Grade.Error, "unknown-name", "leave", "block"));
    }

    [Fact]
    public void An_error_beyond_those_shown_is_still_an_error()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"X{i},B1\n"));
        var set = Given.Read(("leave", "student,block\n" + rows));
        Assert.Null(set.Problem);
        Assert.Equal(FindingLog.Shown + 1, set.Findings.Count(Grade.Error));
    }

    private static Finding A(string code, int line) =>
        new()
        {
            Grade = Grade.Error,
            Code = code,
            Table = "leave",
            Line = line,
            Column = "student",
            Message = "m",
        };
}
