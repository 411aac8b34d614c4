using Xunit;

namespace RosterOpt.Samples.Tests;

public sealed class SampleRandomTests
{
    /// <summary>The published first numbers of SplitMix64 for the seed 1234567.</summary>
    [Fact]
    public void It_is_SplitMix64()
    {
        var random = new SampleRandom(1234567);
        Assert.Equal((int)(6457827717110365317UL % int.MaxValue), random.Below(int.MaxValue));
        Assert.Equal((int)(3203168211198807973UL % int.MaxValue), random.Below(int.MaxValue));
        Assert.Equal((int)(9817491932198370423UL % int.MaxValue), random.Below(int.MaxValue));
    }

    [Fact]
    public void Shuffling_keeps_every_item()
    {
        var list = Enumerable.Range(0, 50).ToList();
        new SampleRandom(3).Shuffle(list);
        Assert.NotEqual(Enumerable.Range(0, 50), list);
        Assert.Equal(Enumerable.Range(0, 50), list.Order());
    }
}
