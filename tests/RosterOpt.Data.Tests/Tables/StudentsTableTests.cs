using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Tables;

public sealed class StudentsTableTests
{
    [Fact]
    public void Every_column_is_read()
    {
        var problem = Given.Problem(
            (
                "students",
                "student,name,programme,pod,home,tags,from,until,active,isolation_penalty,move_penalty,wait_penalty\n"
                    + "S1,\"Ann, B.\",Early,P1,North,car;Solo;peer-supporter,B2,B3,yes,4,5,6\n"
            ),
            ("curriculum", "programme,discipline\nEarly,Surgery\nmain,Medicine\n"),
            ("sites", "site,area\nH1,south\nH2,NORTH\n")
        );
        var student = Assert.Single(problem.Students);
        Assert.Equal(("S1", "Ann, B."), (student.Id, student.Name));
        Assert.Equal("Early", problem.Programmes[student.Programme].Id);
        Assert.Equal([0], problem.Pods[student.Pod].Members);
        Assert.Equal(["North", "south"], problem.Areas);
        Assert.Equal((0, 0), (student.Home, problem.Sites[1].Area));
        Assert.Equal(["CAR", "PEER-SUPPORTER", "SOLO"], student.Tags.Order());
        Assert.True(student.IsSolo && student.IsSupporter && student.LeavesEarly);
        Assert.Equal((1, 2), (student.From, student.Until));
        Assert.Equal([false, true, true, false], student.Due);
        Assert.Equal((4, 5, 6), (student.IsolationPenalty, student.MovePenalty, student.WaitPenalty));
        Assert.Equal(new SourceRow("students", 2), student.Row);
    }

    [Fact]
    public void Blank_cells_have_their_defaults()
    {
        var problem = Given.Problem(("students", "student\nS1\n"));
        var student = problem.Students[0];
        Assert.Equal("main", problem.Programmes[student.Programme].Id);
        Assert.Equal((-1, -1, 0, 3), (student.Pod, student.Home, student.From, student.Until));
        Assert.False(student.LeavesEarly || student.IsSolo || student.IsSupporter);
        Assert.Equal((1, 1, 1), (student.IsolationPenalty, student.MovePenalty, student.WaitPenalty));
    }

    [Fact]
    public void Who_names_the_last_block_leaves_early_even_if_it_is_the_last_of_all() =>
        Assert.True(Given.Problem(("students", "student,until\nS1,B4\n")).Students[0].LeavesEarly);

    [Fact]
    public void A_repeated_identifier_names_both_lines()
    {
        var finding = Given.Read(("students", "student\nS1\nS2\ns1\n")).OnlyError("repeated-key", "students:4:student");
        Assert.Contains("line 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inactive_student_repeats_a_key_too() =>
        Given.Read(("students", "student,active\nS1,yes\nS1,no\n")).OnlyError("repeated-key");

    [Fact]
    public void The_last_block_cannot_be_before_the_first() =>
        Given.Read(("students", "student,from,until\nS1,B3,B2\n")).OnlyError("wrong-span", "students:2:until");

    [Fact]
    public void Pods_are_numbered_by_first_mention_and_hold_active_members()
    {
        var problem = Given.Read(("students", "student,pod,active\nS1,b,\nS2,a,\nS3,B,\nS4,a,no\n")).Problem!;
        Assert.Equal(["b", "a"], problem.Pods.Select(pod => pod.Id));
        Assert.Equal([0, 2], problem.Pods[0].Members);
        Assert.Equal([1], problem.Pods[1].Members);
    }

    [Fact]
    public void Inactive_students_and_sites_go_with_all_rows_that_name_them()
    {
        var set = Given.Read(
            ("students", "student,active,programme,from\nS1,,,\nS2,no,ghost,B99\nS3,,,\n"),
            ("sites", "site,active\nH1,\nH2,\nH3,no\n"),
            (
                "capacity",
                "site,discipline,max,programme\nH1,Surgery,5,\nH1,Surgery,2,ghost\nH2,Medicine,5,\nH3,Surgery,x,\n"
            ),
            ("leave", "student,block\nS2,B1\nS2,B1\nS1,B1\n"),
            ("peers", "student_a,student_b,kind\nS1,S2,apart\nS2,S2,apart\nS1,S3,apart\n"),
            ("excluded", "site\nH3\n"),
            ("locked", "student,block,site,discipline\nS1,B2,H3,Surgery\n")
        );
        var problem = Given.Faultlessly(set);
        Assert.Equal(["S1", "S3"], problem.Students.Select(student => student.Id));
        Assert.Equal(["H1", "H2"], problem.Sites.Select(site => site.Id));
        Assert.Empty(problem.Exclusions);
        Assert.Empty(problem.Locks);
        Assert.Single(problem.ApartPairs);
        Assert.Contains("ghost", problem.Programmes.Select(programme => programme.Id));
        var finding = set.Only("inactive-left-out");
        Assert.Equal(Grade.Warning, finding.Grade);
        Assert.Contains("1 students and 1 sites", finding.Message, StringComparison.Ordinal);
        Assert.Contains(
            "capacity 1, leave 2, excluded 1, peers 2, locked 1",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_active_is_an_error() =>
        Given.Read(("students", "student,active\nS1,no\n")).OnlyError("nothing-active");

    [Fact]
    public void Too_many_students_for_the_blocks_are_an_error_and_cost_no_memory()
    {
        var blocks = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"D{i},{Day(i)},{Day(i)}\n"));
        var students = string.Concat(Enumerable.Range(0, 20_001).Select(i => $"S{i}\n"));
        Given
            .Read(("blocks", "block,start,end\n" + blocks), ("students", "student\n" + students))
            .OnlyError("too-large");
    }

    private static string Day(int number) =>
        new DateOnly(2026, 1, 1)
            .AddDays(number)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
