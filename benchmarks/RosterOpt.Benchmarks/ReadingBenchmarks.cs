using BenchmarkDotNet.Attributes;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks;

/// <summary>Understanding and cross-checking the tables of 900 students, from CSV files and from tables in memory.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"rosteropt-benchmark-{Environment.ProcessId}");

    [GlobalSetup]
    public void Write() => DataSetWriter.WriteFolder(TwoSchools.Tables, folder);

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public int ReadFolder900() => DataSetReader.Read(folder, []).Findings.All.Count;

    [Benchmark]
    public int Understand900() => DataSetReader.Understand(TwoSchools.Tables, []).Findings.All.Count;
}
