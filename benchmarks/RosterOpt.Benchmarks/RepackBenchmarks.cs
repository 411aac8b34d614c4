using BenchmarkDotNet.Attributes;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;

namespace RosterOpt.Benchmarks;

/// <summary>One sub-model of CP-SAT: the places of one discipline in two blocks, built, and built and solved.</summary>
[MemoryDiagnoser]
public class RepackBenchmarks
{
    private Chain? chain;
    private RepackWindow? window;

    [GlobalSetup]
    public void Build()
    {
        chain = new Chain(new SearchProblem(RealisticInstance.Build(900, Seeds.Tuning(1)[0])), 1);
        chain.Build(start: null, CancellationToken.None);
        window = RepackWindows.Of(chain.State, chain.Random)[0];
    }

    [Benchmark]
    public int BuildModel() => new RepackModel(chain!.State, window!).Size;

    [Benchmark]
    public int BuildAndSolve() =>
        new RepackModel(chain!.State, window!)
            .Solve(new CpSatParameters { DeterministicTime = 0.2 }, CancellationToken.None)
            .Parts.Count;
}
