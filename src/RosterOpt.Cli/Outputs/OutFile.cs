using RosterOpt.Cli.CommandLine;
using RosterOpt.Reports;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.Outputs;

/// <summary>The one workbook or page a verb writes: checked before any work is done, written beside its place and renamed.</summary>
internal sealed class OutFile
{
    private OutFile(string path) => Path = path;

    /// <summary>As the user typed it.</summary>
    public string Path { get; }

    /// <summary>Checks that the file may be written. Leaves nothing behind.</summary>
    /// <param name="path">As the user typed it.</param>
    /// <param name="force">True where a file that is not ours may be replaced.</param>
    /// <param name="inputs">Files the verb reads; none of them is ever replaced.</param>
    /// <param name="mayBePage">True where the file may be a page for the browser instead.</param>
    /// <exception cref="CliException">It may not; exit code 2.</exception>
    public static OutFile Open(string path, bool force, IEnumerable<string?> inputs, bool mayBePage = false)
    {
        var isPage = mayBePage && IsPage(path);
        if (!isPage && !path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw CliException.Usage($"--out {path} has to end in .xlsx{(mayBePage ? " or .html" : string.Empty)}.");
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
        if (File.Exists(path) && !force && !(isPage ? ComparisonPage.IsOurs(path) : ContinuityReport.IsOurs(path)))
        {
            throw CliException.Usage(
                $"{path} exists and is not a report of ours. Choose another name, or add --force to replace it."
            );
        }
        var file = new OutFile(path);
        file.Guard(() => file.Stage(_ => { }, publish: false));
        return file;
    }

    /// <summary>True for a name that ends in <c>.html</c>.</summary>
    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

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
