using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Workbook;

/// <summary>Reads tables from an .xlsx workbook.</summary>
internal static class WorkbookReader
{
    public static bool IsWorkbook(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static SourceReading ReadDataSet(string path, FindingLog log) => throw new NotSupportedException(path);

    public static TextTable? ReadRoster(string path, FindingLog log) => throw new NotSupportedException(path);
}
