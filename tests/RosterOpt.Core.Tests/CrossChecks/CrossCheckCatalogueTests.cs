using FsCheck.Xunit;
using RosterOpt.Core.Findings;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks;

public sealed class CrossCheckCatalogueTests
{
    /// <summary>The promise that matters: where a legal roster exists, nothing is ever said to be impossible.</summary>
    [Property(MaxTest = 400, Replay = "(1234567,7654321)", Arbitrary = [typeof(RosterArbitraries)])]
    public void A_problem_with_a_legal_roster_is_never_called_impossible(PlantedCase planted)
    {
        var claims = Expect.Findings(planted.Problem).Where(finding => finding.Grade == Grade.Impossible);
        Assert.Empty(claims.Select(finding => $"{finding.Code}: {finding.Message}"));
    }

    [Property(MaxTest = 200, Replay = "(7654321,1234567)", Arbitrary = [typeof(RosterArbitraries)])]
    public void A_wild_problem_gets_findings_and_no_exception(Core.Cohort.PlacementProblem problem)
    {
        Assert.All(
            Expect.Findings(problem),
            finding =>
            {
                Assert.NotEqual(Grade.Error, finding.Grade);
                Assert.False(string.IsNullOrWhiteSpace(finding.Message));
                Assert.Matches("^[a-z]+(-[a-z]+)*$", finding.Code);
            }
        );
    }

    [Fact]
    public void Messages_about_confidential_tables_name_no_student()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = RandomProblems.Wild(seed);
            foreach (
                var finding in Expect
                    .Findings(problem)
                    .Where(finding => finding.Table is "locked" or "peers" or "preferences")
            )
            {
                Assert.DoesNotContain(
                    problem.Students,
                    student => finding.Message.Contains(student.Id, StringComparison.Ordinal)
                );
            }
        }
    }
}
