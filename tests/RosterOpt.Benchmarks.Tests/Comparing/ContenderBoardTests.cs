using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Tests.Comparing;

public sealed class ContenderBoardTests
{
    [Fact]
    public void Counts_legal_rosters_only_and_says_what_the_last_one_breaks()
    {
        var (problem, planted) = CohortInstance.Create(CohortShape.Full(60, 1));
        var board = new ContenderBoard(problem, 10);

        board.Offer(planted);
        board.Offer(Roster.FromLines(problem, []));

        var (curve, fault) = board.Audited();
        Assert.Equal(Audit.Run(problem, planted).Score, Assert.Single(curve).Score);
        Assert.Contains("missing-discipline", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_counts_from_its_time_on()
    {
        var result = new ContenderResult { Limit = 60, Curve = [new CurvePoint(0.5, 10), new CurvePoint(4, 20)] };

        Assert.Equal(10, result.At(1));
        Assert.Equal(20, result.At(5));
        Assert.Null(new ContenderResult { Limit = 60, Curve = [new CurvePoint(2, 10)] }.At(1));
    }
}
