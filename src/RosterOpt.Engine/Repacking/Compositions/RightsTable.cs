using System.Text;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>Which offers are open to whom, by first block; students of one class of <see cref="AllowedTable"/> share an entry.</summary>
internal sealed class RightsTable(SearchProblem problem, IReadOnlyList<int> offers)
{
    private readonly Dictionary<(int Class, int Start), string> keys = [];

    /// <summary>The first block and a digit by offer: 1 where the student may begin there.</summary>
    public string KeyOf(int student, int start)
    {
        var at = (problem.Allowed.ClassOf(student), start);
        if (!keys.TryGetValue(at, out var key))
        {
            var text = new StringBuilder(offers.Count + 4).Append(start).Append(':');
            foreach (var offer in offers)
            {
                text.Append(problem.Allowed.Allows(student, offer, start) ? '1' : '0');
            }
            keys[at] = key = text.ToString();
        }
        return key;
    }

    /// <summary>The keys that at least a share of the members of the groups that start in that block have.</summary>
    public IReadOnlySet<string> CommonOf(IReadOnlyList<RepackGroup> groups, double share)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new Dictionary<int, int>();
        foreach (var group in groups)
        {
            starts[group.Start] = starts.GetValueOrDefault(group.Start) + group.Members.Length;
            foreach (var member in group.Members)
            {
                var key = KeyOf(member, group.Start);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        return counts
            .Where(entry => entry.Value >= share * starts[StartOf(entry.Key)])
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>An offer's digits in all common keys.</summary>
    public static string SignatureOf(int number, IReadOnlySet<string> common) =>
        string.Concat(
            common
                .Order(StringComparer.Ordinal)
                .Select(key => key[key.IndexOf(':', StringComparison.Ordinal) + 1 + number])
        );

    private static int StartOf(string key) =>
        int.Parse(
            key.AsSpan(0, key.IndexOf(':', StringComparison.Ordinal)),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
