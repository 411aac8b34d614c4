using System.Globalization;
using System.Text;

namespace RosterOpt.Data;

/// <summary>Writes files beside their place and renames them, so that a reader sees the old file or the whole new one.</summary>
public static class AtomicFile
{
    /// <summary>Creates or replaces a file with what <paramref name="write"/> puts into the stream.</summary>
    /// <param name="path">The file; its folder is created where it is missing. A link is followed: what it points to is replaced.</param>
    /// <param name="write">Fills the stream, which can seek and read; it is closed afterwards.</param>
    /// <exception cref="IOException">The place cannot be written; no temporary file is left, and an existing file is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise, for want of rights.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var place = Path.GetFullPath(path);
        if (new FileInfo(place).LinkTarget is not null)
        {
            place = File.ResolveLinkTarget(place, returnFinalTarget: true)?.FullName ?? place;
        }
        var folder =
            Path.GetDirectoryName(place) ?? throw new IOException($"{path} is not a file that can be written.");
        Directory.CreateDirectory(folder);
        var temporary = Create(folder, Path.GetFileName(place), out var stream);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, place, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Creates or replaces a text file: UTF-8 without a mark, line ends as in <paramref name="text"/>.</summary>
    public static void WriteText(string path, string text) =>
        Write(path, stream => stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text)));

    /// <summary>A new file whose name no other run uses: of several that write at once each takes the next free number.</summary>
    private static string Create(string folder, string name, out FileStream stream)
    {
        for (var number = 1; ; number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}-{number}.tmp");
            var temporary = Path.Combine(folder, "." + name[..Math.Min(name.Length, 200)] + suffix);
            try
            {
                stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
                return temporary;
            }
            catch (IOException) when (File.Exists(temporary) && number < 1000)
            {
                // Taken: another thread, or left behind by a process that was killed and had our number.
            }
        }
    }
}
