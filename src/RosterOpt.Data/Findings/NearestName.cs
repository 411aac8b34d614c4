using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Findings;

/// <summary>Finds the known name that was probably meant.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The known name with the fewest edits to <paramref name="name"/>; the first of several; null where nothing is known.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var wanted = Cut(Names.Fold(name));
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in known)
        {
            var other = Cut(Names.Fold(candidate));
            if (Math.Abs(other.Length - wanted.Length) >= fewest)
            {
                continue;
            }
            var edits = Edits(wanted, other, fewest);
            if (edits < fewest)
            {
                (best, fewest) = (candidate, edits);
            }
        }
        return best;
    }

    /// <summary>A sentence that names the nearest known name; empty where nothing is known.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var nearest = Find(name, known);
        if (nearest is null)
        {
            return string.Empty;
        }
        var close = Edits(Cut(Names.Fold(name)), Cut(Names.Fold(nearest)), int.MaxValue) <= 1 + (name.Length / 3);
        return close ? $"Maybe \"{nearest}\"?" : $"The nearest known name is \"{nearest}\".";
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other; gives up at <paramref name="limit"/>.</summary>
    public static int Edits(string a, string b, int limit)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
                smallest = Math.Min(smallest, row[j]);
            }
            if (smallest >= limit)
            {
                return limit;
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }

    private static string Cut(string text) => text.Length <= LongestCompared ? text : text[..LongestCompared];
}
