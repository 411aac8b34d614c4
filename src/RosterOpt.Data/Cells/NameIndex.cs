using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Cells;

/// <summary>The names of one kind of thing with their indices; spellings that fold to one are one.</summary>
/// <param name="kind">What the names are of, such as <c>student</c>; for messages.</param>
internal sealed class NameIndex(string kind)
{
    /// <summary>The index of what is there but not active.</summary>
    public const int Inactive = -2;

    /// <summary>The index of a name that is not known.</summary>
    public const int Unknown = -3;

    private readonly Dictionary<string, int> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> spelled = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public string Kind => kind;

    /// <summary>False where the table of these names could not be read, so that an unknown name proves nothing.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Active names as first spelled, by index.</summary>
    public IReadOnlyList<string> All => names;

    public int Count => names.Count;

    /// <summary>The index of a name; <see cref="Inactive"/>; or <see cref="Unknown"/>.</summary>
    public int Find(string name)
    {
        if (spelled.TryGetValue(name, out var index))
        {
            return index;
        }
        index = folded.GetValueOrDefault(Names.Fold(name), Unknown);
        if (index != Unknown)
        {
            spelled[name] = index;
        }
        return index;
    }

    /// <summary>The index of a name, which is added where it is new.</summary>
    public int Add(string name)
    {
        var index = Find(name);
        if (index >= 0)
        {
            return index;
        }
        index = names.Count;
        names.Add(name);
        Set(name, index);
        return index;
    }

    /// <summary>Makes a name known as one that is not active.</summary>
    public void AddInactive(string name) => Set(name, Inactive);

    /// <summary>Gives a known name another index: that of blocks is their place in time, not in the table.</summary>
    public void Renumber(IReadOnlyList<int> newIndices)
    {
        var old = names.ToArray();
        for (var i = 0; i < old.Length; i++)
        {
            names[newIndices[i]] = old[i];
            folded[Names.Fold(old[i])] = newIndices[i];
        }
        spelled.Clear();
    }

    private void Set(string name, int index)
    {
        folded[Names.Fold(name)] = index;
        spelled[name] = index;
    }
}
