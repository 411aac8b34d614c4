namespace RosterOpt.Data;

/// <summary>Writes tables so that <see cref="DataSetReader"/> reads the same back.</summary>
public static class DataSetWriter
{
    /// <summary>One CSV file per table: UTF-8, commas, <c>\n</c>; each written beside its place and renamed.</summary>
    public static void WriteFolder(TableSet tables, string folder) => throw new NotSupportedException();

    /// <summary>One sheet per table, every identifier a text cell.</summary>
    public static void WriteWorkbook(TableSet tables, string file) => throw new NotSupportedException();
}
