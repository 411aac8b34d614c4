using System.IO.Compression;
using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports;

/// <summary>The Excel workbook about one roster.</summary>
public static class ContinuityReport
{
    private const string Title = "Placement roster: continuity report";
    private const string Creator = "<dc:creator>RosterOpt</dc:creator>";

    /// <summary>
    /// Writes the workbook. The same content gives the same bytes. It shows nothing confidential but students' names: no leave,
    /// no pairs kept apart, no exclusions, tags, factors or wishes.
    /// </summary>
    /// <param name="content">What to tell.</param>
    /// <param name="target">Any stream that can be written; it stays open.</param>
    public static void Write(ReportContent content, Stream target)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(target);
        WorkbookMaker.Write(SheetCatalogue.For(content), content, Title, target);
    }

    /// <summary>True where the file is a workbook that this class wrote and may therefore be replaced by a newer one.</summary>
    public static bool IsOurs(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.GetEntry("docProps/core.xml") is not { Length: < 100_000 } entry)
            {
                return false;
            }
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd().Contains(Creator, StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }
}
