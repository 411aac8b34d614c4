namespace RosterOpt.Data.Workbook;

/// <summary>Writes tables as a workbook.</summary>
internal static class WorkbookWriter
{
    public static void Write(Stream stream, TableSet tables) => throw new NotSupportedException();
}
