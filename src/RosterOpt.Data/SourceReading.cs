using RosterOpt.Data.Tables;

namespace RosterOpt.Data;

/// <summary>What a folder or workbook held.</summary>
/// <param name="Tables">The known tables that could be read, in file or sheet order.</param>
/// <param name="Unreadable">Tables that are there but could not be read; a finding says why.</param>
internal sealed record SourceReading(TableSet Tables, IReadOnlySet<TableSchema> Unreadable)
{
    public static SourceReading Nothing { get; } = new(new TableSet([]), new HashSet<TableSchema>(TableCatalogue.All));
}
