using RosterOpt.Core.Findings;
using RosterOpt.Data.Csv;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Workbook;

namespace RosterOpt.Data;

/// <summary>Opens a data set, whatever it is kept in.</summary>
internal static class SourceReader
{
    /// <summary>The tables of a folder or workbook; findings say what could not be read.</summary>
    public static SourceReading Read(string path, FindingLog log)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return CsvFolderReader.Read(path, log);
            }
            if (!File.Exists(path))
            {
                return Fail(
                    log,
                    "path-missing",
                    $"There is no folder or file {path}.",
                    "Give a folder with CSV files or an .xlsx workbook."
                );
            }
            if (string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase))
            {
                return Fail(
                    log,
                    "not-a-data-set",
                    $"{path} is a single table.",
                    "Give the folder that holds all the CSV files, or an .xlsx workbook."
                );
            }
            return WorkbookReader.ReadDataSet(path, log);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(
                log,
                "file-unreadable",
                $"{path} cannot be read: {problem.Message}",
                "Maybe another program has it open."
            );
        }
    }

    private static SourceReading Fail(FindingLog log, string code, string message, string remedy)
    {
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Message = message,
                Remedy = remedy,
            }
        );
        return SourceReading.Nothing;
    }
}
