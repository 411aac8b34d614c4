namespace RosterOpt.Data.Import.Mss;

/// <summary>Looks up names and counts sets.</summary>
internal sealed class DznLookup(IReadOnlyDictionary<string, DznItem> items)
{
    /// <summary>More members than any dimension of an instance has.</summary>
    private const long MostMembers = 1_000_000;

    /// <summary>The value that a name stands for; any other value as it is.</summary>
    /// <exception cref="DznException">The file does not give the name, or gives it by itself.</exception>
    public DznValue Resolve(DznValue value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = value;
        while (found is DznName name)
        {
            if (!items.TryGetValue(name.Name, out var item))
            {
                throw Fault(value, $"{name.Name} is not given in this file.");
            }
            if (!seen.Add(name.Name))
            {
                throw Fault(value, $"{name.Name} is given by itself.");
            }
            found = item.Value;
        }
        return found;
    }

    public bool IsSet(DznValue value) => Resolve(value) is DznSet or DznRange;

    /// <summary>A whole number; yes counts as 1, no as 0.</summary>
    public long Number(DznValue value) =>
        Resolve(value) switch
        {
            DznNumber number => number.Value,
            DznFlag flag => flag.Value ? 1 : 0,
            DznOther other => throw Fault(value, $"A whole number is needed, not {other.What}."),
            DznArray => throw Fault(value, "A whole number is needed, not an array."),
            _ => throw Fault(value, "A whole number is needed, not a set."),
        };

    /// <summary>How many indices a set has, which must be 1, 2, 3 and so on.</summary>
    public long CountFromOne(DznValue value)
    {
        switch (Resolve(value))
        {
            case DznRange range when Number(range.From) == 1:
                return Math.Max(0, Number(range.To));
            case DznSet set
                when set
                    .Elements.Select(Number)
                    .Order()
                    .SequenceEqual(Enumerable.Range(1, set.Elements.Count).Select(x => (long)x)):
                return set.Elements.Count;
            default:
                throw Fault(value, "An index set must count from 1, such as 1..12.");
        }
    }

    /// <summary>Members of a set of indices.</summary>
    /// <param name="most">Largest allowed; the smallest is 1.</param>
    public IReadOnlyList<int> Members(DznValue value, int most)
    {
        long[] members = Resolve(value) switch
        {
            DznRange range when Number(range.To) - Number(range.From) < MostMembers => [.. Range(range)],
            DznSet set => [.. set.Elements.Select(Number)],
            _ => throw Fault(value, "A set of indices is needed, such as {1, 4} or 2..5."),
        };
        return members.All(member => member >= 1 && member <= most)
            ? [.. members.Select(member => (int)member)]
            : throw Fault(value, $"An index in the set is not from 1 to {most}.");
    }

    private IEnumerable<long> Range(DznRange range)
    {
        for (var i = Number(range.From); i <= Number(range.To); i++)
        {
            yield return i;
        }
    }

    private static DznException Fault(DznValue value, string message) =>
        new(new ImportProblem(value.Line, string.Empty, message));
}
