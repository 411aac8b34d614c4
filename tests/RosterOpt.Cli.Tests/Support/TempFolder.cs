namespace RosterOpt.Cli.Tests.Support;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("rosteropt-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this[name];
    }

    /// <summary>Files below a folder, ordered by name; empty where there is none.</summary>
    public string[] Names(string folder) =>
        Directory.Exists(this[folder])
            ?
            [
                .. Directory
                    .EnumerateFileSystemEntries(this[folder])
                    .Select(file => Path.GetFileName(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
