namespace RosterOpt.Testing;

/// <summary>Draws from a seeded generator. The same seed gives the same draws on every machine.</summary>
public sealed class Draw(int seed)
{
    // With a seed, System.Random keeps to one fixed algorithm.
    private readonly Random random = new(seed);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int chance) => random.Next(100) < chance;

    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[random.Next(items.Count)];
    }

    /// <summary>The items in random order.</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Each item with a chance of so many in a hundred.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> items, int chance) => [.. items.Where(_ => Percent(chance))];

    /// <summary>A mask with every block of <paramref name="needed"/> and some others.</summary>
    public bool[] Mask(int blocks, IEnumerable<int> needed)
    {
        var mask = new bool[blocks];
        for (var block = 0; block < blocks; block++)
        {
            mask[block] = Percent(50);
        }
        foreach (var block in needed)
        {
            mask[block] = true;
        }
        return mask;
    }
}
