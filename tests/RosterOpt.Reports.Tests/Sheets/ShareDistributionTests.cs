using RosterOpt.Reports.Sheets;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class ShareDistributionTests
{
    [Fact]
    public void Every_student_in_a_pod_is_counted_once()
    {
        var shares = new ShareDistribution(Example.Of(Example.Problem, Example.Legal));

        // S1 and S2 always have a podmate, S3 in one of two blocks; S4 has no pod.
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], shares.Counts);
        Assert.Equal("Students by share of weeks with a podmate", shares.Title);
    }

    [Fact]
    public void Without_pods_any_company_counts()
    {
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1")
            .Course("D2")
            .Places("H1", "D1", 3)
            .Places("H1", "D2", 3)
            .Students(new StudentRow(), "S1", "S2", "S3")
            .Build();
        var roster = RosterText.Parse(problem, "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H1", "S3: D2@H1 D2@H1");
        var content = Example.Of(problem, roster);
        var shares = new ShareDistribution(content);

        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], shares.Counts);
        Assert.Equal("Students by share of weeks with company", shares.Title);
        Assert.Equal(["Lone placements by block"], BlocksSheet.Charts(content).Select(chart => chart.Title));
    }
}
