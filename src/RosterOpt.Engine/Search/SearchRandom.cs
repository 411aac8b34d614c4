using System.Numerics;

namespace RosterOpt.Engine.Search;

/// <summary>
/// Random numbers for the search: xoshiro256** (Blackman and Vigna, 2018), seeded through splitmix64. Ours rather than the
/// framework's because the sequence of a seed must never change between framework versions.
/// </summary>
internal sealed class SearchRandom
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public SearchRandom(long seed)
    {
        unchecked
        {
            var x = (ulong)seed;
            a = SplitMix(ref x);
            b = SplitMix(ref x);
            c = SplitMix(ref x);
            d = SplitMix(ref x);
        }
    }

    /// <summary>Uniform in 0 … <paramref name="below"/> − 1; <paramref name="below"/> at least 1.</summary>
    public int Next(int below) => (int)(((Bits() >> 32) * (ulong)below) >> 32);

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts the items in random order (Fisher–Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Bits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(b * 5, 7) * 9;
            var t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = BitOperations.RotateLeft(d, 45);
            return result;
        }
    }

    private static ulong SplitMix(ref ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            var z = x;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
