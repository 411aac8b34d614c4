namespace RosterOpt.Data.Import.Mss;

/// <summary>Whole numbers in up to three dimensions; the last index runs fastest, indices count from 0.</summary>
public sealed class MssGrid
{
    private readonly int[] extents;
    private readonly int[] values;

    /// <exception cref="ArgumentException">There are not as many values as the extents need.</exception>
    public MssGrid(IReadOnlyList<int> extents, IReadOnlyList<int> values)
    {
        ArgumentNullException.ThrowIfNull(extents);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != extents.Aggregate(1, (size, extent) => checked(size * extent)))
        {
            throw new ArgumentException("The values do not fill the extents.", nameof(values));
        }
        this.extents = [.. extents];
        this.values = [.. values];
    }

    public IReadOnlyList<int> Extents => extents;

    public IReadOnlyList<int> Values => values;

    public int At(int i) => values[i];

    public int At(int i, int j) => values[(i * extents[1]) + j];

    public int At(int i, int j, int k) => values[(((i * extents[1]) + j) * extents[2]) + k];
}
