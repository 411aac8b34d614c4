namespace RosterOpt.Architecture.Tests;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
    [
        ".git",
        "artifacts",
        "bin",
        "obj",
        "BenchmarkDotNet.Artifacts",
        "TestResults",
    ];

    private static readonly string[] TextEndings =
    [
        ".cs",
        ".csproj",
        ".props",
        ".targets",
        ".json",
        ".md",
        ".sln",
        ".txt",
        ".csv",
        ".editorconfig",
        ".gitignore",
        ".gitattributes",
        ".sh",
        "",
    ];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file below a folder of the repository but what building leaves behind.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*")
    {
        var top = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(top, pattern))
        {
            yield return file;
        }
        foreach (var below in Directory.EnumerateDirectories(top))
        {
            if (!NotOurs.Contains(Path.GetFileName(below), StringComparer.Ordinal))
            {
                foreach (var file in Files(below, pattern))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>Every file that people read or edit.</summary>
    public static IEnumerable<string> TextFiles() =>
        Files(".").Where(file => TextEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RosterOpt.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("RosterOpt.sln was not found above the tests.");
    }
}
