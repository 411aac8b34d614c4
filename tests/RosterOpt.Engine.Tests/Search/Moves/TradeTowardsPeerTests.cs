using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Moves;

public sealed class TradeTowardsPeerTests
{
    /// <summary>A student without a pod who does a discipline twice was once taken for the own partner, and the search stopped.</summary>
    [Fact]
    public void A_student_without_a_pod_who_does_a_discipline_twice_trades_with_somebody_else()
    {
        var rows = new ProblemBuilder()
            .Blocks(3)
            .Site("X")
            .Site("Y")
            .Course("twice", new CourseRow { Times = 2 })
            .Course("once")
            .Places("X", "twice", 2)
            .Places("Y", "twice", 2)
            .Places("X", "once", 1)
            .Places("Y", "once", 1);
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            rows.Student(id);
        }
        var problem = rows.Wish("a", "b").Wish("c", "d").Build();
        var chain = new Chain(new SearchProblem(problem), 1);
        chain.Build(null, CancellationToken.None);

        chain.Anneal((100, 1, 0), moves => moves / 20_000.0, _ => { });

        Assert.Equal(Audit.Run(problem, chain.Best.ToRoster()).Score, chain.Best.Score);
    }
}
