using System.IO.Compression;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Reports.Editions;

namespace RosterOpt.Cli.Outputs;

/// <summary>Where the workbooks of an edition go: a folder, or a zip file. All of them are written, or none.</summary>
internal sealed class EditionFiles
{
    private const string Zip = ".zip";

    /// <summary>Tells a folder of ours, which may be filled again, from one that holds something else.</summary>
    private const string Mark = ".rosteropt-edition";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string path;
    private readonly bool isZip;

    private EditionFiles(string path)
    {
        this.path = path;
        isZip = path.EndsWith(Zip, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Checks before any work is done that nothing of anybody else's would be lost.</summary>
    /// <exception cref="CliException">It would; exit code 2.</exception>
    public static EditionFiles Open(string path, bool force)
    {
        var files = new EditionFiles(path);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw CliException.Usage(
                $"--out {path}: with --for there are many workbooks; name a folder or a .zip file."
            );
        }
        if (files.isZip ? Directory.Exists(path) : File.Exists(path))
        {
            throw CliException.Usage($"--out {path} is {(files.isZip ? "a folder" : "a file")} already.");
        }
        if (!force && !files.IsFree())
        {
            throw CliException.Usage(
                $"--out {path} exists and is not an edition of ours. Choose another name, or add --force to replace it."
            );
        }
        return files;
    }

    /// <summary>Writes the workbooks.</summary>
    /// <returns>How many.</returns>
    public int Write(IEnumerable<EditionWorkbook> workbooks)
    {
        try
        {
            return isZip ? WriteZip(workbooks) : WriteFolder(workbooks);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--out {path} cannot be written: {problem.Message}", problem);
        }
    }

    private bool IsFree()
    {
        if (isZip)
        {
            return !File.Exists(path) || IsOurs();
        }
        return !Directory.Exists(path)
            || !Directory.EnumerateFileSystemEntries(path).Any()
            || File.Exists(Path.Combine(path, Mark));
    }

    private bool IsOurs()
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.GetEntry(Mark) is not null;
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private int WriteZip(IEnumerable<EditionWorkbook> workbooks)
    {
        var count = 0;
        Data.AtomicFile.Write(
            path,
            stream =>
            {
                using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                Entry(zip, Mark);
                foreach (var workbook in workbooks)
                {
                    // A workbook is a zip itself; its stream must seek.
                    using var buffer = new MemoryStream();
                    workbook.Write(buffer);
                    buffer.Position = 0;
                    using var target = Entry(zip, workbook.FileName).Open();
                    buffer.CopyTo(target);
                    count++;
                }
            }
        );
        return count;

        static ZipArchiveEntry Entry(ZipArchive zip, string name)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = Epoch;
            return entry;
        }
    }

    private int WriteFolder(IEnumerable<EditionWorkbook> workbooks)
    {
        var full = Path.GetFullPath(path);
        var staging = $"{full}.{Guid.NewGuid():N}.tmp";
        var count = 0;
        Directory.CreateDirectory(staging);
        try
        {
            File.WriteAllText(Path.Combine(staging, Mark), string.Empty);
            foreach (var workbook in workbooks)
            {
                using var target = File.Create(Path.Combine(staging, workbook.FileName));
                workbook.Write(target);
                count++;
            }
            Publish(staging, full);
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
        return count;
    }

    /// <summary>Workbooks of an earlier edition go, so that nobody who left is left in the folder; other files stay.</summary>
    private static void Publish(string staging, string full)
    {
        if (!Directory.Exists(full))
        {
            Directory.Move(staging, full);
            return;
        }
        if (File.Exists(Path.Combine(full, Mark)))
        {
            foreach (var old in Directory.EnumerateFiles(full, "*.xlsx"))
            {
                File.Delete(old);
            }
        }
        foreach (var file in Directory.EnumerateFiles(staging))
        {
            File.Move(file, Path.Combine(full, Path.GetFileName(file)), overwrite: true);
        }
    }
}
