namespace RosterOpt.Cli.Outputs;

/// <summary>Short names for files, no two alike.</summary>
internal static class RosterLabels
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>
    /// The name of each file with as many folders as it takes to tell them apart; the folder alone where all files are called the
    /// same. A file that is given twice gets a number.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var parts = paths
            .Select(path =>
                path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray()
            )
            .ToList();
        var most = parts.Max(part => part.Length);
        var depth = Enumerable.Range(1, most).FirstOrDefault(take => AreDistinct(parts, take), most);
        var sameFile =
            depth > 1 && parts.Select(part => part.LastOrDefault()).Distinct(StringComparer.Ordinal).Count() == 1;
        var names = parts.Select(part =>
            Tail(sameFile && part.Length > 1 ? part[..^1] : part, sameFile ? depth - 1 : depth)
        );
        return Number([.. names]);
    }

    private static bool AreDistinct(List<string[]> parts, int take) =>
        parts.Select(part => Tail(part, take)).Distinct(StringComparer.OrdinalIgnoreCase).Count() == parts.Count;

    private static string Tail(string[] parts, int take) => string.Join('/', parts.TakeLast(take));

    private static string[] Number(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            for (var copy = 2; !seen.Add(names[i]); copy++)
            {
                names[i] = $"{name} ({copy})";
            }
        }
        return names;
    }
}
