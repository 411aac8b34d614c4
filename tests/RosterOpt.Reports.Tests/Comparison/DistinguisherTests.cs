using FsCheck.Xunit;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class DistinguisherTests
{
    [Theory]
    [InlineData(100, 5L, 112, 6L, Verdict.Better)]
    [InlineData(100, 5L, 111, 6L, Verdict.Better)]
    [InlineData(100, 5L, 110, 6L, Verdict.NotDistinguishable)]
    [InlineData(100, 5L, 89, 6L, Verdict.Worse)]
    [InlineData(100, 5L, 90, 6L, Verdict.NotDistinguishable)]
    [InlineData(100, 0L, 101, 0L, Verdict.Better)]
    [InlineData(100, 0L, 100, 0L, Verdict.Same)]
    [InlineData(100, 0L, 100, 1L, Verdict.NotDistinguishable)]
    public void A_score_counts_from_the_two_gaps_together(
        long before,
        long gap,
        long after,
        long otherGap,
        Verdict expected
    ) => Assert.Equal(expected, Distinguisher.OfScores(new ScoreAndGap(before, gap), new ScoreAndGap(after, otherGap)));

    [Fact]
    public void Without_a_bound_no_score_counts()
    {
        Assert.Equal(
            Verdict.NotDistinguishable,
            Distinguisher.OfScores(new ScoreAndGap(0, null), new ScoreAndGap(1_000_000, 0))
        );
    }

    [Property]
    public void A_better_score_exceeds_whatever_the_base_may_reach(long before, long after, uint gap, uint otherGap)
    {
        before /= 4;
        after /= 4;
        var verdict = Distinguisher.OfScores(new ScoreAndGap(before, gap), new ScoreAndGap(after, otherGap));

        Assert.True(verdict != Verdict.Better || after >= before + gap);
        Assert.True(verdict != Verdict.Worse || before >= after + otherGap);
    }

    [Theory]
    [InlineData(MeasureDirection.Higher, Verdict.Better)]
    [InlineData(MeasureDirection.Lower, Verdict.Worse)]
    [InlineData(MeasureDirection.Neither, Verdict.Changed)]
    public void Three_seeds_that_all_agree_count(MeasureDirection direction, Verdict expected) =>
        Assert.Equal(expected, Distinguisher.OfMeasures([1, 2, 3], [4, 5, 6], direction));

    [Fact]
    public void One_seed_that_disagrees_is_enough_to_doubt()
    {
        Assert.Equal(
            Verdict.NotDistinguishable,
            Distinguisher.OfMeasures([1, 2, 4], [4, 5, 6], MeasureDirection.Higher)
        );
    }

    [Theory]
    [InlineData(1, 1, Verdict.OneSeed)]
    [InlineData(1, 3, Verdict.OneSeed)]
    [InlineData(2, 3, Verdict.TwoSeeds)]
    public void Fewer_than_three_seeds_say_so(int ofBase, int ofOther, Verdict expected)
    {
        double?[] before = [.. Enumerable.Repeat<double?>(1, ofBase)];
        double?[] after = [.. Enumerable.Repeat<double?>(2, ofOther)];

        Assert.Equal(expected, Distinguisher.OfMeasures(before, after, MeasureDirection.Higher));
    }

    [Fact]
    public void No_difference_is_no_difference_whatever_the_seeds()
    {
        Assert.Equal(Verdict.Same, Distinguisher.OfMeasures([5], [5], MeasureDirection.Lower));
        Assert.Equal(Verdict.None, Distinguisher.OfMeasures([5], [null], MeasureDirection.Lower));
    }

    [Property]
    public void The_verdict_turns_round_with_the_two(double[] one, double[] other)
    {
        double?[] before = [.. one.Where(double.IsFinite).Select(value => (double?)value)];
        double?[] after = [.. other.Where(double.IsFinite).Select(value => (double?)value)];
        var there = Distinguisher.OfMeasures(before, after, MeasureDirection.Higher);
        var back = Distinguisher.OfMeasures(after, before, MeasureDirection.Higher);

        Assert.Equal(
            there switch
            {
                Verdict.Better => Verdict.Worse,
                Verdict.Worse => Verdict.Better,
                _ => there,
            },
            back
        );
    }

    [Fact]
    public void Facts_need_no_seed()
    {
        Assert.Equal(Verdict.Worse, Distinguisher.OfFacts(1, 2, MeasureDirection.Lower));
        Assert.Equal(Verdict.Same, Distinguisher.OfFacts(2, 2, MeasureDirection.Lower));
        Assert.Equal(Verdict.Changed, Distinguisher.OfFacts(1, 2, MeasureDirection.Neither));
        Assert.Equal(Verdict.None, Distinguisher.OfFacts(null, 2, MeasureDirection.Lower));
    }
}
