namespace RosterOpt.Benchmarks.Publishing;

/// <summary>
/// RESULTS.md in sections that commands replace one by one: each stands between a line that names its begin and one that names its end.
/// </summary>
internal static class ResultsFile
{
    private const string Heading = """
        # Benchmark results

        Written by `dotnet run -c Release --project benchmarks/RosterOpt.Benchmarks -- compare`, `-- targets` and `-- ablation`; each replaces
        its own sections. Data sets are generated and their seeds are judging seeds, which nothing was tuned on.

        """;

    /// <summary>Replaces a section, or adds it at the end.</summary>
    /// <param name="file">Is made where it is missing.</param>
    /// <param name="name">Of the section; stays the same over the years.</param>
    /// <param name="text">Markdown.</param>
    public static void Replace(string file, string name, string text)
    {
        var (begin, end) = ($"<!-- begin {name} -->", $"<!-- end {name} -->");
        var old = File.Exists(file) ? File.ReadAllText(file) : Heading;
        var section = $"{begin}\n{text.Trim()}\n{end}";
        var (from, to) = (old.IndexOf(begin, StringComparison.Ordinal), old.IndexOf(end, StringComparison.Ordinal));
        var made =
            from >= 0 && to > from
                ? old[..from] + section + old[(to + end.Length)..]
                : $"{old.TrimEnd()}\n\n{section}\n";
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        File.WriteAllText(file, made);
    }
}
