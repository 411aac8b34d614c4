namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>What an offer holds in a block as the roster stands, in the words of <see cref="FillPattern"/>.</summary>
internal static class CurrentFill
{
    /// <summary>Keys of the parts that came before and of those that begin in the block.</summary>
    public static (string In, string New) Of(PackingTask task, int offer, int block)
    {
        var parts = task.PartsAt(offer, block);
        return (
            Stay.KeyOf(parts.Where(part => part.Start < block).Select(part => StayOf(part, block))),
            Stay.KeyOf(parts.Where(part => part.Start == block).Select(part => StayOf(part, block)))
        );
    }

    private static Stay StayOf((int Start, int Length, int Size) part, int block) =>
        new(part.Size, part.Start + part.Length - block);
}
