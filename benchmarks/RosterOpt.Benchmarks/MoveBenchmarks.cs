using BenchmarkDotNet.Attributes;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;

namespace RosterOpt.Benchmarks;

/// <summary>One move of the search on a roster of 900 students: drawn, applied, valued and taken back.</summary>
public class MoveBenchmarks
{
    private const int Moves = 1000;
    private Chain? chain;
    private MoveKit? kit;

    [GlobalSetup]
    public void Build()
    {
        chain = new Chain(new SearchProblem(RealisticInstance.Build(900, Seeds.Tuning(1)[0])), 1);
        chain.Build(start: null, CancellationToken.None);
        kit = new MoveKit(chain.State, chain.Random);
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public long ApplyAndUndo900()
    {
        long sum = 0;
        for (var i = 0; i < Moves; i++)
        {
            var move = chain!.Annealer.Moves[i % chain.Annealer.Moves.Count];
            chain.State.Begin();
            if (move.TryPropose(kit!))
            {
                sum += chain.State.Settle();
            }
            chain.State.Rollback();
        }
        return sum;
    }
}
