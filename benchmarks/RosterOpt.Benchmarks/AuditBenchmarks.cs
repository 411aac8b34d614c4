using BenchmarkDotNet.Attributes;
using RosterOpt.Core.Auditing;

namespace RosterOpt.Benchmarks;

/// <summary>Every rule, term and metric of one roster of 900 students.</summary>
[MemoryDiagnoser]
public class AuditBenchmarks
{
    [Benchmark]
    public long Audit900() => Audit.Run(TwoSchools.Problem, TwoSchools.FirstFit).Score;
}
