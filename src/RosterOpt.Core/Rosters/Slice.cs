using System.Collections;

namespace RosterOpt.Core.Rosters;

/// <summary>A read-only stretch of an array: a list that costs no allocation to hand out or to walk. <c>default</c> is empty.</summary>
public readonly struct Slice<T> : IReadOnlyList<T>
{
    private readonly T[] items;
    private readonly int first;

    internal Slice(T[] items, int first, int count)
    {
        this.items = items;
        this.first = first;
        Count = count;
    }

    public int Count { get; }

    public T this[int index] => Span[index];

    /// <summary>The same items, for hot loops.</summary>
    public ReadOnlySpan<T> Span => items.AsSpan(first, Count);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the items in order.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Slice<T> slice;
        private int at;

        internal Enumerator(Slice<T> slice)
        {
            this.slice = slice;
            at = -1;
        }

        public readonly T Current => slice.items[slice.first + at];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => ++at < slice.Count;

        public void Reset() => at = -1;

        public readonly void Dispose() { }
    }
}
