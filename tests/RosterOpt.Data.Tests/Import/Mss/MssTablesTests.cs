using RosterOpt.Data.Import.Mss;
using Xunit;

namespace RosterOpt.Data.Tests.Import.Mss;

/// <summary>The tables of a small instance, row by row.</summary>
public sealed class MssTablesTests
{
    private static readonly TableSet Tables = MssTables.From(MssImport.Parse(Dzn.Sound).Instance!);

    [Theory]
    [InlineData("students", "student,move_penalty,wait_penalty", "S1,1,2", "S2,0,3")]
    [InlineData("sites", "site", "H1", "H2")]
    [InlineData("curriculum", "discipline,length,after,pool", "D1,2,,G1", "D2,2,D1,G1", "D3,2,,G2")]
    [InlineData("pools", "student,pool,count", "S1,G1,1", "S1,G2,1", "S2,G1,2", "S2,G2,0")]
    [InlineData("leave", "student,block", "S2,T3")]
    [InlineData("excluded", "student,site,discipline", "S1,H2,D2", "S2,,D3")]
    [InlineData(
        "preferences",
        "student,site,discipline,score",
        "S1,,D1,15",
        "S1,,D2,12",
        "S1,,D3,9",
        "S2,,D2,1",
        "S2,,D3,2",
        "S1,H1,,2",
        "S1,H2,,4",
        "S2,H1,,3",
        ",,D2,7",
        ",,D3,2"
    )]
    public void A_table_says_what_the_arrays_say(string name, params string[] lines)
    {
        var table = Tables.Find(name)!;

        string[] written = [string.Join(',', table.Headings), .. table.Rows.Select(row => string.Join(',', row.Cells))];
        Assert.Equal(lines, written);
    }

    [Fact]
    public void Places_are_those_of_hospital_discipline_and_period()
    {
        var rows = Tables.Find("capacity")!.Rows.Select(row => string.Join(',', row.Cells)).ToList();

        Assert.Equal(24, rows.Count);
        Assert.Equal(["H1,D1,T1,1,1", "H1,D1,T2,1,0"], rows[..2]);
        Assert.Equal("H2,D1,T1,4,0", rows[12]);
        Assert.Equal("H2,D3,T4,0,0", rows[23]);
    }

    [Fact]
    public void Periods_are_weeks_from_Monday_to_Friday()
    {
        var rows = Tables.Find("blocks")!.Rows.Select(row => string.Join(',', row.Cells));

        Assert.Equal(
            [
                "T1,2027-01-04,2027-01-08",
                "T2,2027-01-11,2027-01-15",
                "T3,2027-01-18,2027-01-22",
                "T4,2027-01-25,2027-01-29",
            ],
            rows
        );
    }

    [Fact]
    public void The_data_set_is_understood_without_a_finding_of_error_and_only_the_published_terms_count()
    {
        var data = DataSetReader.Understand(Tables, []);

        Assert.False(data.Findings.HasErrors);
        var settings = data.Problem!.Settings;
        Assert.Equal(
            (0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            (
                settings.Pair,
                settings.Whole,
                settings.Together,
                settings.Isolation,
                settings.RepeatIsolation,
                settings.Stranger,
                settings.Unanchored,
                settings.Away,
                settings.Kept,
                settings.Supporter
            )
        );
        Assert.Equal((1, 1, 1, 1), (settings.Preference, settings.Move, settings.Wait, settings.Worst));
        Assert.Equal((true, 2), (settings.WaitCountsLeave, settings.MaxDisciplinesPerSite));
    }

    [Fact]
    public void Penalties_given_as_positive_weights_mean_the_same()
    {
        var positive = Dzn.With("3,2,-1,-2 |\n1,1,0,-3", "3,2,1,2 |\n1,1,0,3");

        var tables = MssTables.From(MssImport.Parse(positive).Instance!);

        Assert.Equal(DataSetHash.Of(Tables), DataSetHash.Of(tables));
    }
}
