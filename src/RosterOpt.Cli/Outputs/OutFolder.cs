using RosterOpt.Cli.CommandLine;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>The folder a verb writes into: checked before any work is done, filled all at once or not at all.</summary>
internal sealed class OutFolder
{
    private const string StagingPrefix = ".rosteropt-";

    private OutFolder(string path) => Path = path;

    /// <summary>As the user typed it.</summary>
    public string Path { get; }

    /// <summary>Checks that the folder is new, empty or ours, and that it can be written. Leaves nothing behind.</summary>
    /// <exception cref="CliException">It is not; exit code 2.</exception>
    public static OutFolder Open(string path, bool force)
    {
        if (File.Exists(path))
        {
            throw CliException.Usage($"--out {path} is a file; it has to be a folder.");
        }
        if (!force && Directory.Exists(path) && !IsFree(path))
        {
            throw CliException.Usage(
                $"--out {path} is not empty and holds no summary.json of ours. Choose another folder, or add --force to write into it."
            );
        }
        try
        {
            new OutFolder(path).Probe();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CliException.Usage($"--out {path} cannot be written: {problem.Message}", problem);
        }
        return new OutFolder(path);
    }

    /// <summary>Writes files under hidden names and renames them into place: all of them, or none. The summary comes last.</summary>
    /// <param name="fill">Fills the folder it is given.</param>
    /// <returns>The files, as paths below <see cref="Path"/>.</returns>
    /// <exception cref="CliException">Something cannot be written; exit code 70.</exception>
    public IReadOnlyList<string> Write(Action<string> fill)
    {
        try
        {
            return Stage(fill);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CliException(
                ExitCodes.Internal,
                $"--out {Path} cannot be written: {problem.Message} What was there is as before.",
                problem
            );
        }
    }

    /// <summary>Removes what a run left behind that was killed while it wrote.</summary>
    public static void RemoveLeftovers(string path)
    {
        foreach (var staging in Directory.EnumerateDirectories(path, StagingPrefix + "*"))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    public bool Holds(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    private List<string> Stage(Action<string> fill)
    {
        Directory.CreateDirectory(Path);
        var staging = Directory.CreateDirectory(
            System.IO.Path.Combine(Path, StagingPrefix + Guid.NewGuid().ToString("N"))
        );
        try
        {
            fill(staging.FullName);
            List<string> names =
            [
                .. staging
                    .EnumerateFiles()
                    .Select(file => file.Name)
                    .OrderBy(name => name == SummaryFile.Name)
                    .ThenBy(name => name, StringComparer.Ordinal),
            ];
            Publish(staging.FullName, names);
            return [.. names.Select(name => System.IO.Path.Combine(Path, name))];
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }

    private void Publish(string staging, IReadOnlyList<string> names)
    {
        var replaced = new List<(string Target, string? Backup)>();
        try
        {
            foreach (var name in names)
            {
                var target = System.IO.Path.Combine(Path, name);
                var backup = File.Exists(target) ? System.IO.Path.Combine(staging, "before-" + name) : null;
                if (backup is not null)
                {
                    File.Copy(target, backup);
                }
                File.Move(System.IO.Path.Combine(staging, name), target, overwrite: true);
                replaced.Add((target, backup));
            }
        }
        catch
        {
            foreach (var (target, backup) in replaced)
            {
                Restore(target, backup);
            }
            throw;
        }
    }

    private static void Restore(string target, string? backup)
    {
        if (backup is null)
        {
            File.Delete(target);
        }
        else
        {
            File.Move(backup, target, overwrite: true);
        }
    }

    private static bool IsFree(string path) =>
        SummaryFile.IsOurs(System.IO.Path.Combine(path, SummaryFile.Name))
        || !Directory
            .EnumerateFileSystemEntries(path)
            .Any(entry => !System.IO.Path.GetFileName(entry).StartsWith(StagingPrefix, StringComparison.Ordinal));

    private void Probe()
    {
        var made = MissingFolders();
        try
        {
            Directory.CreateDirectory(Path);
            var probe = System.IO.Path.Combine(Path, StagingPrefix + Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        finally
        {
            foreach (var folder in made.Where(Directory.Exists))
            {
                Directory.Delete(folder);
            }
        }
    }

    /// <summary>Folders on the way that do not exist yet, innermost first.</summary>
    private List<string> MissingFolders()
    {
        var missing = new List<string>();
        var folder = System.IO.Path.GetFullPath(Path);
        while (folder is not null && !Directory.Exists(folder))
        {
            missing.Add(folder);
            folder = System.IO.Path.GetDirectoryName(System.IO.Path.TrimEndingDirectorySeparator(folder));
        }
        return missing;
    }
}
