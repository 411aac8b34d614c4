using RosterOpt.Core.Cohort;
using RosterOpt.Data;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>Two pods of two, two blocks of four weeks, two disciplines with two places each: the pods swap.</summary>
internal static class SmallCohort
{
    /// <summary>Points of <see cref="Best"/>: 10 × 16 pair weeks + 10 × 16 pod weeks − 4 moves.</summary>
    public const int BestScore = 316;

    public const string Best = """
        student,block,site,discipline
        S1,B1,HOSPITAL,Surgery
        S1,B2,CLINIC,Primary
        S2,B1,HOSPITAL,Surgery
        S2,B2,CLINIC,Primary
        S3,B1,CLINIC,Primary
        S3,B2,HOSPITAL,Surgery
        S4,B1,CLINIC,Primary
        S4,B2,HOSPITAL,Surgery

        """;

    /// <summary>Legal, but the pods are torn apart.</summary>
    public static string Torn { get; } =
        Best.Replace("S2,", "S9,", StringComparison.Ordinal)
            .Replace("S3,", "S2,", StringComparison.Ordinal)
            .Replace("S9,", "S3,", StringComparison.Ordinal);

    /// <summary>S4 does everything in B1's block only: Surgery is missing.</summary>
    public static string Unfinished { get; } =
        Best.Replace("S4,B2,HOSPITAL,Surgery\n", string.Empty, StringComparison.Ordinal);

    /// <summary>Writes the tables; <paramref name="changes"/> replaces text in them.</summary>
    public static string WriteTo(TempFolder folder, string name = "data", params (string Old, string New)[] changes)
    {
        foreach (var (table, content) in Tables)
        {
            var text = changes.Aggregate(
                content,
                (before, change) => before.Replace(change.Old, change.New, StringComparison.Ordinal)
            );
            folder.Write($"{name}/{table}.csv", text);
        }
        return folder[name];
    }

    public static PlacementProblem Problem(string path) =>
        DataSetReader.Read(path, []).Problem ?? throw new InvalidOperationException("The cohort cannot be understood.");

    private static readonly (string Table, string Content)[] Tables =
    [
        ("students", "student,name,pod,tags\nS1,Ada,P1,secret\nS2,Ben,P1,\nS3,Cleo,P2,\nS4,Dan,P2,\n"),
        ("blocks", "block,start,end\nB1,2027-01-04,2027-01-31\nB2,2027-02-01,2027-02-28\n"),
        ("sites", "site\nHOSPITAL\nCLINIC\n"),
        ("capacity", "site,discipline,max\nHOSPITAL,Surgery,2\nCLINIC,Primary,2\n"),
        ("curriculum", "discipline\nSurgery\nPrimary\n"),
        ("settings", "key,value\npod_min,2\n"),
    ];
}
