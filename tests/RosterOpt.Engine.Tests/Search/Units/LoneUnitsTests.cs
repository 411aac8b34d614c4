using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Units;

public sealed class LoneUnitsTests
{
    /// <summary>Blocks that a move touches are remembered in 64 bits.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(69)]
    public void Who_is_left_alone_late_in_a_long_year_is_noticed(int block)
    {
        var problem = new ProblemBuilder()
            .Blocks(70)
            .Course("D")
            .Site("X")
            .Site("Y")
            .Places("X", "D", 2)
            .Places("Y", "D", 2)
            .Students(new StudentRow(), "a", "b")
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        var idle = string.Concat(Enumerable.Repeat("- ", block));
        var together = RosterText.Parse(problem, $"a: {idle}D@X", $"b: {idle}D@X");
        new StartRoster(state.Problem, together).CopyTo(state);
        Assert.Equal(Audit.Run(problem, together).Score, state.Score);

        state.Begin();
        state.Remove(1, block);
        state.Add(1, state.Problem.Guide.OfferAt(0, 1), block);
        state.Settle();
        state.Commit();

        Assert.Equal(Audit.Run(problem, state.ToRoster()).Score, state.Score);
        Assert.Equal(2, Audit.Run(problem, state.ToRoster()).Metrics.IsolatedStudentBlocks);
    }
}
