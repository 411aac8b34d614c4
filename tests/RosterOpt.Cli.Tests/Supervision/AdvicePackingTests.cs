using RosterOpt.Cli.Supervision;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class AdvicePackingTests
{
    [Fact]
    public void An_advice_arrives_in_every_property()
    {
        var advice = new AdviceResult
        {
            Scope = AdviceScope.Neighbourhood,
            Score = -5,
            SearchAlone = 7,
            IsComplete = true,
            Checked = 3,
            Total = 4,
            Interrupted = true,
            Slots =
            [
                new SlotAdvice(
                    new Opening(1, 2, 3, 4),
                    new PlaceGain(10_000_000_000, -1, GainCertainty.AtLeast),
                    null,
                    RaisesSiteLimit: true
                ),
            ],
            Blocks =
            [
                new BlockAdvice(1, 2, 3, null, null, PlaceGain.None, new Opening(5, 6, 7, 8)),
                new BlockAdvice(4, 5, 6, PlaceGain.None, new Opening(1, 1, 1, 1), null, null),
            ],
        };
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        AdvicePacking.Put(writer, advice);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        var arrived = AdvicePacking.ReadResult(reader);

        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(advice.Slots, arrived.Slots);
        Assert.Equal(advice.Blocks, arrived.Blocks);
        Assert.Equal(advice with { Slots = [], Blocks = [] }, arrived with { Slots = [], Blocks = [] });
    }
}
