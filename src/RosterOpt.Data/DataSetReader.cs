using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data;

/// <summary>Reads a data set from a folder of CSV files or a workbook and checks everything in one run.</summary>
public static class DataSetReader
{
    /// <summary>Reads, understands and cross-checks. Whatever is wrong with the files is a finding, never an exception.</summary>
    /// <param name="path">A folder or an .xlsx file.</param>
    /// <param name="overrides">Settings that replace those of the data set, key and value as typed.</param>
    public static DataSet Read(string path, IReadOnlyList<KeyValuePair<string, string>> overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        var log = new FindingLog();
        return Understand(SourceReader.Read(path, log), overrides, log);
    }

    /// <summary>Understands and cross-checks tables that are already text (a sample, a what-if scenario).</summary>
    public static DataSet Understand(TableSet tables, IReadOnlyList<KeyValuePair<string, string>> overrides)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(overrides);
        return Understand(new SourceReading(tables, new HashSet<TableSchema>()), overrides, new FindingLog());
    }

    private static DataSet Understand(
        SourceReading source,
        IReadOnlyList<KeyValuePair<string, string>> overrides,
        FindingLog log
    )
    {
        var problem = new ProblemReader(log, source.Unreadable).Read(source.Tables, overrides);
        var findings = log.ToList();
        if (problem is not null)
        {
            findings.AddRange(CrossCheckCatalogue.Run(problem));
        }
        return new DataSet
        {
            Problem = problem,
            Findings = findings,
            Tables = source.Tables,
            Hash = DataSetHash.Of(source.Tables),
        };
    }
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
