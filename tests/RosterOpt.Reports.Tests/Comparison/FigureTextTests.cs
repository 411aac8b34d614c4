using RosterOpt.Reports.Comparison;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class FigureTextTests
{
    private static readonly ComparedMeasure Share = ComparedMeasureCatalogue.Of("podmateShare");
    private static readonly ComparedMeasure Count = ComparedMeasureCatalogue.Of("isolatedStudentBlocks");

    [Fact]
    public void Values_are_written_in_their_unit()
    {
        Assert.Equal("98.7 %", FigureText.Of(Share, 0.98712, isPer100Weeks: false));
        Assert.Equal("1,234", FigureText.Of(Count, 1234, isPer100Weeks: false));
        Assert.Equal("0.42", FigureText.Of(Count, 0.42, isPer100Weeks: true));
        Assert.Equal("0.0042", FigureText.Of(Count, 0.0042, isPer100Weeks: true));
        Assert.Equal("n/a", FigureText.Of(Share, null, isPer100Weeks: false));
        Assert.Equal("−12", FigureText.Whole(-12));
    }

    [Fact]
    public void Changes_carry_their_sign()
    {
        Assert.Equal("+1.20 pp", Change(Share, 0.5, 0.512, false));
        Assert.Equal("−12", Change(Count, 20, 8, false));
        Assert.Equal("±0", Change(Count, 8, 8, false));
        Assert.Equal("+0.0042", Change(Count, 0, 0.0042, true));
    }

    private static string Change(ComparedMeasure measure, double before, double after, bool isPer100Weeks) =>
        FigureText.OfChange(new Difference(measure, before, after, Verdict.OneSeed, isPer100Weeks));
}
