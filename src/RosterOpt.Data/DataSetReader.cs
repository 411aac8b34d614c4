using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Data;

/// <summary>Reads a data set from a folder of CSV files or a workbook and checks everything in one run.</summary>
public static class DataSetReader
{
    /// <summary>Reads, understands and cross-checks.</summary>
    /// <param name="path">A folder or an .xlsx file.</param>
    /// <param name="overrides">Settings that replace those of the data set, key and value as typed.</param>
    public static DataSet Read(string path, IReadOnlyList<KeyValuePair<string, string>> overrides) =>
        throw new NotSupportedException();

    /// <summary>Understands and cross-checks tables that are already text (a sample, a what-if scenario).</summary>
    public static DataSet Understand(TableSet tables, IReadOnlyList<KeyValuePair<string, string>> overrides) =>
        throw new NotSupportedException();
}

/// <summary>A data set as far as it could be understood.</summary>
public sealed record DataSet
{
    /// <summary>Null where a finding is an error.</summary>
    public PlacementProblem? Problem { get; init; }

    public required FindingList Findings { get; init; }

    /// <summary>What was read; empty where the files could not be opened.</summary>
    public required TableSet Tables { get; init; }

    /// <summary>SHA-256 (lower-case hex) over table names, normalised headings and cells: the same for CSV and workbook, any delimiter or column order.</summary>
    public required string Hash { get; init; }
}
