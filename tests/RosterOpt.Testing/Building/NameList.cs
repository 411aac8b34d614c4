namespace RosterOpt.Testing;

/// <summary>Identifiers in order of first mention; blanks are left out.</summary>
internal sealed class NameList
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    public NameList(IEnumerable<string> mentioned)
    {
        foreach (var id in mentioned)
        {
            if (id.Length > 0 && indexOf.TryAdd(id, ids.Count))
            {
                ids.Add(id);
            }
        }
    }

    public int Count => ids.Count;

    public static IEnumerable<string> Split(string cell) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Get(string id) => indexOf[id];

    /// <summary>The index, or -1 for a blank.</summary>
    public int Find(string id) => id.Length == 0 ? -1 : Get(id);

    public IReadOnlyList<T> Select<T>(Func<string, int, T> make) => [.. Enumerable.Select(ids, make)];

    /// <summary>One entry per name: true where the cell (a list, ranges, or blank for all) means it.</summary>
    public IReadOnlyList<bool> Mask(string cell)
    {
        var mask = new bool[Count];
        Array.Fill(mask, cell.Length == 0);
        foreach (var part in Split(cell))
        {
            var ends = part.Split("..");
            for (var i = Get(ends[0]); i <= Get(ends[^1]); i++)
            {
                mask[i] = true;
            }
        }
        return mask;
    }
}
