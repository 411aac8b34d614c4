using System.Globalization;
using System.IO.Compression;

namespace RosterOpt.Data.Workbook;

/// <summary>Tells what a file is that should be a workbook, before anything of it is unpacked.</summary>
internal static class WorkbookFaults
{
    /// <summary>What is wrong and what to do; null for a file that can be opened.</summary>
    /// <exception cref="InvalidDataException">The file is no sound zip.</exception>
    public static (string Fault, string Remedy)? Find(Stream stream)
    {
        if (stream.Length > ReadingLimits.FileBytes)
        {
            return (FileProblems.TooLarge(stream.Length), FileProblems.TooLargeRemedy);
        }
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return ("The file is empty.", "Maybe saving or copying it was interrupted.");
        }
        if (start[..length] is [0xD0, 0xCF, 0x11, 0xE0])
        {
            return IsEncrypted(stream)
                ? (
                    "The workbook is protected by a password.",
                    "In Excel: File, Info, Protect Workbook, Encrypt with Password, clear the password and save."
                )
                : (
                    "The file is a workbook of the old kind (.xls).",
                    "In Excel: File, Save As, file type \"Excel Workbook (*.xlsx)\"."
                );
        }
        if (start[..length] is not [(byte)'P', (byte)'K', ..])
        {
            return ("The file is no .xlsx workbook.", "Give an .xlsx workbook, or a folder of CSV files.");
        }
        return FindInZip(stream);
    }

    private static (string Fault, string Remedy)? FindInZip(Stream stream)
    {
        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var unpacked = zip.Entries.Sum(entry => entry.Length);
        if (unpacked > ReadingLimits.UnpackedBytes)
        {
            var fault = string.Create(
                CultureInfo.InvariantCulture,
                $"The workbook has {unpacked >> 20:N0} MB when unpacked; at most {ReadingLimits.UnpackedBytes >> 20} MB are read."
            );
            return (fault, FileProblems.TooLargeRemedy);
        }
        var hasParts = zip.Entries.Any(entry =>
            entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
        );
        return hasParts
            ? null
            : (
                "The file is a zip, but no .xlsx workbook.",
                "Unpack it, or save the tables as \"Excel Workbook (*.xlsx)\"."
            );
    }

    /// <summary>An encrypted workbook is an old-style container with a stream of this name, in UTF-16.</summary>
    private static bool IsEncrypted(Stream stream)
    {
        var bytes = new byte[(int)Math.Min(stream.Length, 1 << 20)];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;
    }
}
