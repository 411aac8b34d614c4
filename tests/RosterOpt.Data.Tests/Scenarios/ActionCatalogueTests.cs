using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

/// <summary>Every action on every table.</summary>
public sealed class ActionCatalogueTests
{
    /// <summary>A data set with two rows in every table, of which the second can go.</summary>
    private static readonly Dictionary<string, string> Full = new(StringComparer.Ordinal)
    {
        ["students"] = "student,programme,pod\nS1,,P1\nS2,,P1\nS3,,\n",
        ["blocks"] = "block,start,end\nB1,2026-03-02,2026-03-08\nB2,2026-03-09,2026-03-15\nB3,2026-03-16,2026-03-22\n",
        ["sites"] = "site\nH1\nH2\nH3\n",
        ["capacity"] = "site,discipline,max\nH1,Surgery,5\nH2,Medicine,5\nH2,Elective,5\n",
        ["curriculum"] = "discipline,pool\nSurgery,\nElective,X\nMedicine,\n",
        ["pools"] = "pool,student,count\nX,,0\nX,S1,0\n",
        ["completed"] = "student,discipline\nS1,Surgery\nS2,Surgery\n",
        ["leave"] = "student,block\nS1,B1\nS2,B1\n",
        ["excluded"] = "student,site\nS1,H2\nS2,H3\n",
        ["preferences"] = "student,score\nS1,1\nS2,1\n",
        ["peers"] = "student_a,student_b,kind\nS1,S2,together\nS1,S3,together\n",
        ["locked"] = "student,block,site,discipline\nS3,B1,H1,Surgery\nS3,B2,H2,Medicine\n",
        ["history"] = "student,group\nS1,G\nS2,G\n",
        ["settings"] = "key,value\npair,9\nmove,2\n",
    };

    /// <summary>For each table: where its last row is found, a column with a value to set, and a row to insert.</summary>
    private static readonly Dictionary<string, (string Where, string Column, string Value, string Row)> Changes = new(
        StringComparer.Ordinal
    )
    {
        ["students"] = ("student=S3", "home", "North", "student=S4;pod=P2"),
        ["blocks"] = ("block=B3", "label", "Last", "block=B4;start=2026-03-23;end=2026-03-29"),
        ["sites"] = ("site=H3", "area", "North", "site=H4"),
        ["capacity"] = ("site=H2;discipline=Elective", "max", "+1", "site=H3;discipline=Surgery;max=2"),
        ["curriculum"] = ("discipline=Medicine", "latest", "B3", "discipline=Radiology;pool=X"),
        ["pools"] = ("student=S1", "count", "+1", "pool=X;student=S2;count=0"),
        ["completed"] = ("student=S2", "times", "1", "student=S3;discipline=Elective"),
        ["leave"] = ("student=S2", "block", "B2", "student=S1;block=B3"),
        ["excluded"] = ("student=S2", "discipline", "Elective", "student=S1;block=B3"),
        ["preferences"] = ("student=S2", "score", "-3", "site=H1;score=-2"),
        ["peers"] = ("student_b=S3", "weight", "*2", "student_a=S2;student_b=S3;kind=apart"),
        ["locked"] = ("block=B2", "block", "B3", "student=S2;block=B2;site=H2;discipline=Medicine"),
        ["history"] = ("student=S2", "weeks", "+4", "student=S3;group=G"),
        ["settings"] = ("key=move", "value", "*2", "key=away;value=2"),
    };

    private static (string, string?)[] Tables => [.. Full.Select(entry => (entry.Key, (string?)entry.Value))];

    public static TheoryData<string> TableNames => [.. TableCatalogue.All.Select(table => table.Name)];

    [Fact]
    public void The_actions_are_those_of_the_format() =>
        Assert.Equal(
            ["set", "insert", "remove", "replace", "clone", "pods"],
            ActionCatalogue.All.Select(action => action.Name)
        );

    [Theory]
    [InlineData("SET", true)]
    [InlineData("Clone", true)]
    [InlineData("", false)]
    [InlineData("delete", false)]
    public void Actions_are_found_in_any_case(string name, bool isThere) =>
        Assert.Equal(isThere, ActionCatalogue.Find(name) is not null);

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_table_can_be_set(string table)
    {
        var change = Changes[table];

        var data = GivenScenario.Built($"x,set,{table},{change.Where},{change.Column},{change.Value}\n", Tables);

        Assert.NotEqual(LastOf(table), Padded(data.RowsOf(table)[^1]));
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_table_can_be_added_to(string table)
    {
        var data = GivenScenario.Built($"x,insert,{table},,,{Changes[table].Row}\n", Tables);

        Assert.Equal(Full[table].Count(c => c == '\n'), data.RowsOf(table).Length);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Rows_can_be_removed_from_every_table(string table)
    {
        // What no rule lets go while others name it: the others go first.
        var before = table is "blocks" or "curriculum" ? "x,remove,locked,,,\n" : string.Empty;
        before += table == "curriculum" ? "x,remove,capacity,discipline=Medicine,,\n" : string.Empty;

        var data = GivenScenario.Built($"{before}x,remove,{table},{Changes[table].Where},,\n", Tables);

        Assert.Equal(Full[table].Count(c => c == '\n') - 2, data.RowsOf(table).Length);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_table_can_be_replaced(string table)
    {
        using var folder = new TestFolder();
        folder.Write("#new.csv", Full[table].Replace("\n", "\n\n", StringComparison.Ordinal));

        var data = Assert.Single(
            GivenScenario.BuildAll(folder, $"x,remove,leave,student=S2,,\nx,replace,{table},,,#new.csv\n", Tables)
        );

        Assert.Null(data.Fault);
        Assert.Equal(Full[table].Count(c => c == '\n') - 1, data.RowsOf(table).Length);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Written_and_read_again_every_change_is_the_same_data_set(string table)
    {
        using var folder = new TestFolder();
        var change = Changes[table];
        var data = GivenScenario.Built(
            $"x,insert,{table},,,{change.Row}\nx,set,{table},{change.Where},{change.Column},{change.Value}\nx,clone,students,pod=P1,,2\n",
            Tables
        );

        DataSetWriter.WriteFolder(data.Tables!, folder.Root);

        var read = DataSetReader.Read(folder.Root, []);
        Assert.Equal(data.Data!.Hash, read.Hash);
        Assert.Equal(data.Data.Findings.All.Select(Given.Show), read.Findings.All.Select(Given.Show));
    }

    private static string LastOf(string table) => Full[table].TrimEnd('\n').Split('\n')[^1];

    private static string Padded(string row) => row.TrimEnd(',');
}
