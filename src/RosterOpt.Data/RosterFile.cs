using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Data;

/// <summary>Reads rosters from CSV or .xlsx and writes them as CSV.</summary>
public static class RosterFile
{
    /// <summary>Reads a roster; a line that names what the data set lacks is an error.</summary>
    public static RosterReading<Roster> Read(string path, PlacementProblem problem) =>
        throw new NotSupportedException();

    /// <summary>Reads a baseline: lines about students or blocks that are gone are ignored and counted in a warning.</summary>
    public static RosterReading<Baseline> ReadBaseline(string path, PlacementProblem problem) =>
        throw new NotSupportedException();

    /// <summary>Writes <c>student,block,site,discipline</c> ordered by student and block, beside its place and renamed.</summary>
    public static void Write(string path, PlacementProblem problem, Roster roster) => throw new NotSupportedException();
}

/// <summary>A roster file as far as it could be understood.</summary>
/// <param name="Value">Null where a finding is an error.</param>
/// <param name="Findings">Errors and warnings.</param>
/// <param name="Hash">SHA-256 (lower-case hex) over the lines as understood, in any order.</param>
public sealed record RosterReading<T>(T? Value, FindingList Findings, string Hash)
    where T : class;
