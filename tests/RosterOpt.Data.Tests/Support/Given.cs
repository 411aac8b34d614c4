using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using Xunit;

namespace RosterOpt.Data.Tests.Support;

/// <summary>A small faultless data set with single tables exchanged, and what reading it finds.</summary>
public static class Given
{
    private static readonly Dictionary<string, string> Faultless = new(StringComparer.Ordinal)
    {
        ["students"] = "student,programme,pod\nS1,,P1\nS2,,P1\nS3,,\n",
        ["blocks"] =
            "block,start,end\nB1,2026-03-02,2026-03-08\nB2,2026-03-09,2026-03-15\nB3,2026-03-16,2026-03-22\nB4,2026-03-23,2026-03-29\n",
        ["sites"] = "site\nH1\nH2\n",
        ["capacity"] = "site,discipline,max\nH1,Surgery,5\nH2,Medicine,5\n",
        ["curriculum"] = "discipline\nSurgery\nMedicine\n",
    };

    /// <summary>Reads the data set from a folder; a table given as an empty text is a file of no bytes, null is no file.</summary>
    public static DataSet Read(params (string Table, string? Text)[] tables) => ReadWith([], tables);

    public static DataSet ReadWith(string[] overrides, params (string Table, string? Text)[] tables)
    {
        using var folder = new TestFolder();
        Write(folder, tables);
        return DataSetReader.Read(folder.Root, overrides.Select(Pair).ToArray());
    }

    public static void Write(TestFolder folder, params (string Table, string? Text)[] tables)
    {
        var all = new Dictionary<string, string?>(Faultless!, StringComparer.Ordinal);
        foreach (var (table, text) in tables)
        {
            all[table] = text;
        }
        foreach (var (table, text) in all.Where(entry => entry.Value is not null))
        {
            folder.Write(table + ".csv", text!);
        }
    }

    /// <summary>The problem of a data set about which nothing at all is found.</summary>
    public static PlacementProblem Problem(params (string Table, string? Text)[] tables) => Faultlessly(Read(tables));

    public static PlacementProblem Faultlessly(DataSet set)
    {
        var findings = set.Findings.All.Where(finding => finding.Code != "no-pod").Select(Show);
        Assert.True(set.Problem is not null && !set.Findings.HasErrors, string.Join("\n", findings));
        return set.Problem!;
    }

    /// <summary>The only finding of that code; at that place if a line is given.</summary>
    public static Finding Only(this DataSet set, string code, string place = "")
    {
        var found = set.Findings.All.Where(finding => finding.Code == code).ToArray();
        Assert.True(
            found.Length == 1,
            $"{found.Length} × {code} in\n{string.Join("\n", set.Findings.All.Select(Show))}"
        );
        if (place.Length > 0)
        {
            Assert.Equal(place, $"{found[0].Table}:{found[0].Line}:{found[0].Column}");
        }
        return found[0];
    }

    /// <summary>As <see cref="Only"/>, and no other finding is an error.</summary>
    public static Finding OnlyError(this DataSet set, string code, string place = "")
    {
        var finding = set.Only(code, place);
        Assert.Equal(Grade.Error, finding.Grade);
        Assert.True(set.Findings.Count(Grade.Error) == 1, string.Join("\n", set.Findings.All.Select(Show)));
        Assert.Null(set.Problem);
        return finding;
    }

    public static string Show(Finding finding) =>
        $"{finding.Grade} {finding.Code} {finding.Table}:{finding.Line}:{finding.Column} {finding.Message} {finding.Remedy} [{finding.Confidential}]";

    private static KeyValuePair<string, string> Pair(string text) => new(text.Split('=')[0], text.Split('=')[1]);
}
