using System.Numerics;

namespace RosterOpt.Engine.Columns;

/// <summary>Arithmetic on whole rows of a table.</summary>
internal static class RowMath
{
    /// <summary>Raises each number to another plus so much, where that is more.</summary>
    /// <param name="other">At most as many as <paramref name="numbers"/>.</param>
    /// <param name="plus">Added to each of them.</param>
    /// <param name="numbers">What is raised.</param>
    public static void Raise(ReadOnlySpan<long> other, long plus, Span<long> numbers)
    {
        var i = 0;
        var add = new Vector<long>(plus);
        for (; i + Vector<long>.Count <= other.Length; i += Vector<long>.Count)
        {
            var sum = new Vector<long>(other[i..]) + add;
            Vector.Max(sum, new Vector<long>(numbers[i..])).CopyTo(numbers[i..]);
        }
        for (; i < other.Length; i++)
        {
            numbers[i] = Math.Max(numbers[i], other[i] + plus);
        }
    }
}
