namespace RosterOpt.Samples;

/// <summary>
/// Random numbers that are the same for a seed on every machine and version (SplitMix64: Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal sealed class SampleRandom(int seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A whole number from 0 to below <paramref name="bound"/>, which is at least 1.</summary>
    public int Below(int bound) => (int)(NextBits() % (ulong)bound);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool PerMille(int share) => Below(1000) < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Puts a list in random order (Fisher–Yates).</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
