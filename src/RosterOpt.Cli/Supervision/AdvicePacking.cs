using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Supervision;

/// <summary>What an advice answers, in messages.</summary>
internal static class AdvicePacking
{
    public static void Put(BinaryWriter to, AdviceResult result)
    {
        to.Put((int)result.Scope);
        to.Write(result.Score);
        to.Write(result.SearchAlone);
        to.PutAll(result.Slots, Put);
        to.Write(result.IsComplete);
        to.PutAll(result.Blocks, Put);
        to.Put(result.Checked);
        to.Put(result.Total);
        to.Write(result.Interrupted);
    }

    public static AdviceResult ReadResult(BinaryReader from) =>
        new()
        {
            Scope = (AdviceScope)from.Int(),
            Score = from.ReadInt64(),
            SearchAlone = from.ReadInt64(),
            Slots = from.All(ReadSlot),
            IsComplete = from.ReadBoolean(),
            Blocks = from.All(ReadBlock),
            Checked = from.Int(),
            Total = from.Int(),
            Interrupted = from.ReadBoolean(),
        };

    private static void Put(BinaryWriter to, SlotAdvice slot)
    {
        Put(to, slot.Opening);
        Put(to, slot.One);
        Put(to, slot.Pair);
        to.Write(slot.RaisesSiteLimit);
    }

    private static SlotAdvice ReadSlot(BinaryReader from) =>
        new(ReadOpening(from), ReadGain(from), ReadGain(from), from.ReadBoolean());

    private static void Put(BinaryWriter to, BlockAdvice block)
    {
        to.Put(block.Discipline);
        to.Put(block.From);
        to.Put(block.Blocks);
        Put(to, block.One);
        Put(to, block.OneAt);
        Put(to, block.Pair);
        Put(to, block.PairAt);
    }

    private static BlockAdvice ReadBlock(BinaryReader from) =>
        new(
            from.Int(),
            from.Int(),
            from.Int(),
            ReadGain(from),
            ReadOptionalOpening(from),
            ReadGain(from),
            ReadOptionalOpening(from)
        );

    private static void Put(BinaryWriter to, Opening opening)
    {
        to.Put(opening.Site);
        to.Put(opening.Discipline);
        to.Put(opening.From);
        to.Put(opening.Blocks);
    }

    private static Opening ReadOpening(BinaryReader from) => new(from.Int(), from.Int(), from.Int(), from.Int());

    private static void Put(BinaryWriter to, Opening? opening)
    {
        to.Write(opening.HasValue);
        if (opening is { } known)
        {
            Put(to, known);
        }
    }

    private static Opening? ReadOptionalOpening(BinaryReader from) => from.ReadBoolean() ? ReadOpening(from) : null;

    private static void Put(BinaryWriter to, PlaceGain? gain)
    {
        to.Write(gain is not null);
        if (gain is not null)
        {
            to.Write(gain.Points);
            to.Put(gain.LoneSaved);
            to.Put((int)gain.Certainty);
        }
    }

    private static PlaceGain? ReadGain(BinaryReader from) =>
        from.ReadBoolean() ? new PlaceGain(from.ReadInt64(), from.Int(), (GainCertainty)from.Int()) : null;
}
