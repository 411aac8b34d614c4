using RosterOpt.Reports.Advice;

namespace RosterOpt.Reports.Tests.Advice;

public sealed class AdviceWordsTests
{
    [Theory]
    [InlineData(1_240, 2, GainCertainty.Proven, "= +1,240, 2 fewer alone")]
    [InlineData(80, 0, GainCertainty.AtLeast, "≥ +80")]
    [InlineData(80, -1, GainCertainty.AtLeast, "≥ +80, 1 more alone")]
    [InlineData(0, 0, GainCertainty.Proven, "0")]
    [InlineData(80, 3, GainCertainty.NotDistinguishable, "not distinguishable")]
    public void A_gain_is_told_with_how_sure_it_is(long points, int saved, GainCertainty certainty, string text) =>
        Assert.Equal(text, AdviceWords.Gain(new AdvisedGain(points, saved, certainty)));

    [Fact]
    public void What_was_not_checked_stays_blank() => Assert.Equal(string.Empty, AdviceWords.Gain(null));

    [Fact]
    public void A_gain_that_may_be_chance_is_no_effect()
    {
        Assert.False(new AdvisedGain(80, 3, GainCertainty.NotDistinguishable).IsEffect);
        Assert.False(new AdvisedGain(0, 0, GainCertainty.Proven).IsEffect);
        Assert.True(new AdvisedGain(1, 0, GainCertainty.AtLeast).IsEffect);
    }

    [Fact]
    public void One_block_or_the_first_and_last_of_several()
    {
        Assert.Equal("B1", AdviceWords.Blocks(Example.Problem, 0, 0));
        Assert.Equal("B1–B2", AdviceWords.Blocks(Example.Problem, 0, 1));
    }
}
