using RosterOpt.Reports.Editions;

namespace RosterOpt.Reports.Tests.Editions;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("NGH", "NGH.xlsx")]
    [InlineData("../../etc/passwd", "_.._etc_passwd.xlsx")]
    [InlineData("con", "_con.xlsx")]
    [InlineData("...", "_.xlsx")]
    public void An_identifier_becomes_a_name_that_is_safe_everywhere(string id, string name) =>
        Assert.Equal(name, FileNames.Free(id, new HashSet<string>(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Names_that_differ_only_in_case_stay_apart()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        Assert.Equal("a.xlsx", FileNames.Free("a", taken));
        Assert.Equal("A (2).xlsx", FileNames.Free("A", taken));
    }
}
