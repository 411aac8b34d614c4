using BenchmarkDotNet.Attributes;
using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Engine;
using RosterOpt.Samples;

namespace RosterOpt.Benchmarks;

/// <summary>A deterministic run with a small budget; what it reaches matters more than its time and is printed by the command line.</summary>
[MemoryDiagnoser]
public class AllocationBenchmarks
{
    private readonly AllocatorOptions options = new() { Work = 2, Workers = 1 };
    private PlacementProblem? problem;

    [GlobalSetup]
    public void Draw() => problem = DataSetReader.Understand(SampleGenerator.Generate(60, seed: 1), []).Problem;

    [Benchmark]
    public long? Allocate60() =>
        new Allocator(TimeProvider.System).Run(problem!, options, progress: null, CancellationToken.None).Audit?.Score;
}
