namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What the parts of a pod earn in one class of places, by kind of part: a row. Rows are kept once and known by their numbers, since
/// the pods of a large cohort earn the same in nearly all places that are far from their homes.
/// </summary>
/// <param name="kinds">Kinds of parts.</param>
internal sealed class ValueRows(PartKind kinds)
{
    private readonly Dictionary<long[], int> numbers = new(new RowComparer());
    private readonly List<long[]> rows = [];

    public PartKind Kinds { get; } = kinds;

    /// <summary>False where some value is too large to be dealt in.</summary>
    public bool AreInRange =>
        rows.TrueForAll(row =>
            Array.TrueForAll(row, value => value == PodDemand.Never || Math.Abs(value) <= Scale.Largest)
        );

    /// <summary>The values of a row; not to be changed.</summary>
    public long[] this[int number] => rows[number];

    /// <summary>The number of the row with these values.</summary>
    public int NumberOf(ReadOnlySpan<long> values)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<long>>();
        if (!lookup.TryGetValue(values, out var number))
        {
            number = rows.Count;
            rows.Add(values.ToArray());
            numbers.Add(rows[number], number);
        }
        return number;
    }

    /// <summary>True where no value of the first row is less than that of the second.</summary>
    public bool IsAtLeast(int high, int low)
    {
        var (above, below) = (rows[high], rows[low]);
        for (var kind = 0; kind < above.Length; kind++)
        {
            if (above[kind] < below[kind])
            {
                return false;
            }
        }
        return true;
    }

    private sealed class RowComparer : IEqualityComparer<long[]>, IAlternateEqualityComparer<ReadOnlySpan<long>, long[]>
    {
        public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<long> alternate, long[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(long[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<long> alternate)
        {
            unchecked
            {
                var hash = 17UL;
                foreach (var value in alternate)
                {
                    hash = (hash ^ (ulong)value) * 0x9E3779B97F4A7C15;
                    hash ^= hash >> 29;
                }
                return (int)hash;
            }
        }

        public long[] Create(ReadOnlySpan<long> alternate) => alternate.ToArray();
    }
}
