using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Scenarios;

public sealed class CloneActionTests
{
    /// <summary>Ten pods of three, A to J.</summary>
    private static (string, string?) TenPods(string more = "") =>
        (
            "students",
            "student,pod,programme\n"
                + string.Concat(
                    "ABCDEFGHIJ".SelectMany(pod =>
                        Enumerable.Range(1, 3).Select(who => $"{pod}{who},{pod},{(pod < 'D' ? "x" : "y")}\n")
                    )
                )
                + more
        );

    private static readonly (string, string?) Curriculum = (
        "curriculum",
        "programme,discipline\nx,Surgery\ny,Surgery\ny,Medicine\n"
    );

    private static ScenarioData Clone(string rows, params (string, string?)[] tables) =>
        GivenScenario.Built(rows, [TenPods(), Curriculum, .. tables]);

    private static string[] Added(ScenarioData data) => data.RowsOf("students")[30..];

    [Theory]
    [InlineData("+10%", 3)]
    [InlineData("10%", 3)]
    [InlineData("+20%", 6)]
    [InlineData("+15%", 6)]
    [InlineData("7", 6)]
    [InlineData("+8", 9)]
    [InlineData("1", 3)]
    [InlineData("+0.1%", 3)]
    [InlineData("+100%", 30)]
    [InlineData("+130%", 39)]
    public void As_many_whole_pods_as_come_nearest_are_added(string value, int students)
    {
        var data = Clone($"x,clone,students,,,{value}\n");

        Assert.Equal(students, Added(data).Length);
        Assert.All(data.Data!.Problem!.Pods, pod => Assert.Equal(3, pod.Members.Count));
        Assert.Contains($"Copied {students} students", Assert.Single(data.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_are_called_after_their_originals_and_so_are_their_pods()
    {
        var pod = Added(Clone("x,clone,students,,,3\n"));

        var name = pod[0][0];
        Assert.Equal([$"{name}1+1", $"{name}2+1", $"{name}3+1"], pod.Select(row => row.Split(',')[0]));
        Assert.All(pod, row => Assert.Equal(name + "+1", row.Split(',')[1]));
    }

    [Fact]
    public void A_name_that_is_taken_is_passed_over_for_the_whole_pod()
    {
        var rows = Added(Clone("x,clone,students,,,30\nx,clone,students,programme=x,,9\n"));

        Assert.Equal(39, rows.Length);
        // The second clone draws among originals and copies: nobody is called the same.
        Assert.Equal(39, rows.Select(row => row.Split(',')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count());

        var taken = GivenScenario.Built("x,clone,students,pod=A,,3\n", TenPods("A2+1,,x\n"), Curriculum);
        Assert.Equal(["A1+2,A+2,x", "A2+2,A+2,x", "A3+2,A+2,x"], taken.RowsOf("students")[31..]);
    }

    [Fact]
    public void Only_pods_that_match_as_a_whole_are_drawn()
    {
        Assert.All(
            Added(Clone("x,clone,students,programme=x,,+100%\n")),
            row => Assert.EndsWith(",x", row, StringComparison.Ordinal)
        );

        var fault = GivenScenario.Fault("x,clone,students,student=A1,,1\n", TenPods(), Curriculum);
        Assert.Equal(("no-match", "where"), (fault.Code, fault.Column));
    }

    [Fact]
    public void A_larger_share_draws_whatever_a_smaller_one_does()
    {
        var all = GivenScenario.BuildAll("x,clone,students,,,+10%|+30%|+60%|+100%\n", TenPods(), Curriculum);

        for (var i = 1; i < all.Count; i++)
        {
            Assert.Subset(
                Added(all[i]).ToHashSet(StringComparer.Ordinal),
                Added(all[i - 1]).ToHashSet(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Inactive_students_and_those_without_a_pod_are_treated_alike_in_all_rounds()
    {
        const string Students = "student,pod,active\nS1,P,\nS2,P,no\nS3,,\nS4,,no\n";

        var data = GivenScenario.Built("x,clone,students,,,+200%\n", ("students", Students));

        Assert.Equal(
            ["S1+1,P+1,", "S1+2,P+2,", "S3+1,,", "S3+2,,"],
            data.RowsOf("students")[4..].Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Their_rows_come_along_but_for_locks_and_wishes_to_outsiders()
    {
        (string, string?)[] tables =
        [
            ("completed", "student,discipline\nA1,Surgery\nB1,Surgery\n"),
            ("leave", "student,block\na2,B4\n"),
            ("history", "student,group\nA1,G\n"),
            ("excluded", "student,site\nA3,H2\n,H1\n"),
            ("preferences", "student,site,score\nA1,H1,4\n,H1,1\n"),
            ("locked", "student,block,site,discipline\nA1,B1,H1,Surgery\n"),
            ("peers", "student_a,student_b,kind\nA1,A2,together\nA1,B1,together\nB2,A3,apart\nB1,C1,together\n"),
        ];

        var data = Clone(
            "x,remove,locked,,,\nx,insert,locked,,,student=A2;block=B2;site=H1;discipline=Surgery\nx,clone,students,pod=A,,3\n",
            tables
        );

        Assert.Equal(["A1,Surgery", "B1,Surgery", "A1+1,Surgery"], data.RowsOf("completed"));
        Assert.Equal(["a2,B4", "A2+1,B4"], data.RowsOf("leave"));
        Assert.Equal(["A1,G", "A1+1,G"], data.RowsOf("history"));
        Assert.Equal(["A3,H2", ",H1", "A3+1,H2"], data.RowsOf("excluded"));
        Assert.Equal(["A1,H1,4", ",H1,1", "A1+1,H1,4"], data.RowsOf("preferences"));
        Assert.Equal(["A2,B2,H1,Surgery"], data.RowsOf("locked"));
        Assert.Equal(
            [
                "A1,A2,together",
                "A1,B1,together",
                "B2,A3,apart",
                "B1,C1,together",
                "A1+1,A2+1,together",
                "B2,A3+1,apart",
            ],
            data.RowsOf("peers")
        );
    }

    [Fact]
    public void Pods_cloned_together_keep_their_wishes_for_each_other()
    {
        var data = Clone(
            "x,clone,students,,,+100%\n",
            ("peers", "student_a,student_b,kind\nA1,B1,together\nC1,D2,apart\n")
        );

        Assert.Equal(["A1,B1,together", "C1,D2,apart", "A1+1,B1+1,together", "C1+1,D2+1,apart"], data.RowsOf("peers"));
    }

    [Theory]
    [InlineData("x,clone,sites,,,3\n", "table")]
    [InlineData("x,clone,students,,pod,3\n", "column")]
    [InlineData("x,clone,students,,,\n", "value")]
    [InlineData("x,clone,students,,,0\n", "value")]
    [InlineData("x,clone,students,,,-3\n", "value")]
    [InlineData("x,clone,students,,,2.5\n", "value")]
    [InlineData("x,clone,students,,,many\n", "value")]
    [InlineData("x,clone,students,,,100001\n", "value")]
    [InlineData("x,clone,students,pod=Z,,3\n", "where")]
    public void What_cannot_be_cloned_is_told(string rows, string column) =>
        Assert.Equal(column, GivenScenario.Fault(rows, TenPods(), Curriculum).Column);

    [Fact]
    public void Names_may_not_grow_too_long()
    {
        var name = new string('S', 63);

        Assert.Contains(
            "longer than 64",
            GivenScenario.Fault("x,clone,students,,,1\n", ("students", $"student\n{name}\n")).Message,
            StringComparison.Ordinal
        );
    }
}
