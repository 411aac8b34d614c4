using RosterOpt.Cli.CommandLine;
using RosterOpt.Reports;

namespace RosterOpt.Cli.Outputs;

/// <summary>The one workbook a verb writes: checked before any work is done, written beside its place and renamed.</summary>
internal sealed class OutFile
{
    private OutFile(string path) => Path = path;

    /// <summary>As the user typed it.</summary>
    public string Path { get; }

    /// <summary>Checks that the file may be written. Leaves nothing behind.</summary>
    /// <param name="path">As the user typed it.</param>
    /// <param name="force">True where a file that is not ours may be replaced.</param>
    /// <param name="inputs">Files the verb reads; none of them is ever replaced.</param>
    /// <exception cref="CliException">It may not; exit code 2.</exception>
    public static OutFile Open(string path, bool force, IEnumerable<string?> inputs)
    {
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw CliException.Usage($"--out {path} has to end in .xlsx.");
        }
        if (Directory.Exists(path))
        {
            throw CliException.Usage($"--out {path} is a folder; it has to be a file.");
        }
        var full = System.IO.Path.GetFullPath(path);
        if (inputs.Any(input => input is not null && SameFile(System.IO.Path.GetFullPath(input), full)))
        {
            throw CliException.Usage($"--out {path} is one of the files that are read; it would be lost.");
        }
        if (File.Exists(path) && !force && !ContinuityReport.IsOurs(path))
        {
            throw CliException.Usage(
                $"{path} exists and is not a report of ours. Choose another name, or add --force to replace it."
            );
        }
        var file = new OutFile(path);
        file.Guard(() => file.Stage(_ => { }, publish: false));
        return file;
    }

    public void Write(Action<Stream> write) => Guard(() => Stage(write, publish: true));

    private void Stage(Action<Stream> write, bool publish)
    {
        var staging = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(staging))
            {
                write(stream);
            }
            if (publish)
            {
                File.Move(staging, Path, overwrite: true);
            }
        }
        finally
        {
            File.Delete(staging);
        }
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--out {Path} cannot be written: {problem.Message}", problem);
        }
    }

    private static bool SameFile(string one, string other) =>
        string.Equals(
            one,
            other,
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
        );
}
