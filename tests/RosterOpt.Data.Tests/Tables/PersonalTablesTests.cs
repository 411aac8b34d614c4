using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class PersonalTablesTests
{
    [Fact]
    public void Completed_is_all_times_unless_a_number_is_given_and_may_name_an_earlier_discipline()
    {
        var problem = Given.Problem(("completed", "student,discipline,times\nS1,Surgery,\nS1,Anatomy,2\n"));
        Assert.Equal(Student.AllTimes, problem.Students[0].Completed[0]);
        Assert.Equal(2, problem.Students[0].Completed[2]);
        Assert.Equal(["Surgery", "Medicine", "Anatomy"], problem.Disciplines.Select(discipline => discipline.Id));
    }

    [Theory]
    [InlineData("completed", "student,discipline\nS1,Surgery\nS1,surgery\n", "discipline")]
    [InlineData("leave", "student,block\nS1,B1..B3\nS1,B3\n", "block")]
    [InlineData("history", "student,group\nS1,Red\nS1,red\n", "group")]
    [InlineData("locked", "student,block,site,discipline\nS1,B1,H1,Surgery\nS1,B1,H2,Medicine\n", "block")]
    public void A_repeated_key_is_an_error(string table, string text, string column)
    {
        var finding = Given.Read((table, text)).OnlyError("repeated-key", $"{table}:3:{column}");
        Assert.Contains("line 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_on_leave_is_not_due()
    {
        var problem = Given.Problem(
            ("students", "student,from\nS1,B2\nS2,\n"),
            ("leave", "student,block\nS1,B1;B3\nS2,B4\n")
        );
        Assert.Equal([false, true, false, true], problem.Students[0].Due);
        Assert.Equal([true, true, true, false], problem.Students[1].Due);
    }

    [Fact]
    public void History_keeps_groups_and_weeks() =>
        Assert.Equal(
            [("RED", 1), ("RED", 8)],
            Given
                .Problem(("history", "student,group,weeks\nS1,Red,\nS2,red,8\n"))
                .History.Select(x => (x.Group, x.Weeks))
        );

    [Fact]
    public void An_exclusion_is_for_one_a_programme_or_everybody()
    {
        var problem = Given.Problem(
            ("excluded", "student,programme,site,discipline,block\nS1,,H1,,\n,main,,Surgery,\n,,,,B2\nS2,main,H2,,B1\n")
        );
        Assert.Equal([0, -1, -1, 1], problem.Exclusions.Select(row => row.Student));
        Assert.Equal([-1, 0, -1, -1], problem.Exclusions.Select(row => row.Discipline));
        Assert.Equal([null, [0], null, [0]], problem.Exclusions.Select(row => row.Programmes?.ToArray()));
        Assert.False(problem.Exclusions[3].Concerns(problem.Students[0]));
    }

    [Theory]
    [InlineData("excluded", "student,site\nS1,\n", "excludes-everything", "excluded:2:site")]
    [InlineData("excluded", "discipline\nAnatomy\n", "unknown-name", "excluded:2:discipline")]
    [InlineData("preferences", "discipline,score\nAnatomy,1\n", "unknown-name", "preferences:2:discipline")]
    [InlineData("locked", "student,block,site,discipline\nS1,B1,H1,Anatomy\n", "unknown-name", "locked:2:discipline")]
    [InlineData("locked", "student,block,site,discipline\nS1,,H1,Surgery\n", "blank-cell", "locked:2:block")]
    [InlineData("leave", "student,block\n,B1\n", "blank-cell", "leave:2:student")]
    [InlineData("peers", "student_a,student_b,kind\nS1,s1,together\n", "peer-of-self", "peers:2:student_b")]
    [InlineData("peers", "student_a,student_b,kind\nS1,S2,near\n", "wrong-kind", "peers:2:kind")]
    [InlineData(
        "peers",
        "student_a,student_b,kind,weight\nS1,S2,together,-1\n",
        "number-out-of-range",
        "peers:2:weight"
    )]
    [InlineData("completed", "student,discipline,times\nS1,Surgery,0\n", "number-out-of-range", "completed:2:times")]
    public void What_cannot_be_is_an_error(string table, string text, string code, string place) =>
        Given.Read((table, text)).OnlyError(code, place);

    [Fact]
    public void A_discipline_that_only_capacity_names_does_not_exist_for_other_tables() =>
        Given
            .Read(
                ("capacity", "site,discipline,max\nH1,Surgery,5\nH1,Anatomy,5\n"),
                ("excluded", "discipline\nAnatomy\n")
            )
            .OnlyError("unknown-name", "excluded:2:discipline");

    [Fact]
    public void A_preference_is_of_one_or_of_everybody_and_every_row_counts()
    {
        var problem = Given.Problem(
            (
                "preferences",
                "student,site,discipline,block,score\nS1,H1,Surgery,B1;B2,5\nS1,H1,Surgery,B1;B2,5\n,,,,-3\n"
            )
        );
        Assert.Equal([5, 5, -3], problem.Preferences.Select(row => row.Score));
        Assert.True(problem.Preferences[0].Matches(0, 0, 1));
        Assert.False(problem.Preferences[0].Matches(0, 0, 2));
        Assert.Equal(-1, problem.Preferences[2].Student);
        Assert.Equal(new SourceRow("preferences", 4), problem.Preferences[2].Row);
    }

    [Fact]
    public void Wishes_and_pairs_to_keep_apart_every_row_counting()
    {
        var problem = Given.Problem(
            ("peers", "student_a,student_b,kind,weight\nS1,S3,Together,\nS3,S1,together,4\nS2,S3,APART,\n")
        );
        Assert.Equal(
            [(0, 2, 1), (2, 0, 4)],
            problem.Wishes.Select(wish => (wish.StudentA, wish.StudentB, wish.Weight))
        );
        Assert.Equal([(1, 2)], problem.ApartPairs.Select(pair => (pair.StudentA, pair.StudentB)));
    }

    [Fact]
    public void A_row_of_several_blocks_locks_each() =>
        Assert.Equal(
            [(0, 0, 1), (0, 0, 2)],
            Given
                .Problem(("locked", "student,block,site,discipline\nS1,B2..B3,H1,Surgery\n"))
                .Locks.Select(x => (x.Site, x.Discipline, x.Block))
        );
}
