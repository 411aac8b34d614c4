using BenchmarkDotNet.Attributes;
using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Engine.Columns;

namespace RosterOpt.Benchmarks;

/// <summary>One round of column generation: the best year of each of 40 students with 12 disciplines, at the prices of the start.</summary>
[MemoryDiagnoser]
public class PricingBenchmarks
{
    private readonly PricingEffort effort = new(0, 30, 4_000, 3, 1);
    private PricingRound? round;
    private DualPoint? point;

    [GlobalSetup]
    public void Build()
    {
        var (problem, _) = MedicalStudentGenerator.Create(new MedicalStudentShape { Students = 40 });
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        var pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
        round = new PricingRound(
            pool,
            new ColumnBudget(new ColumnLimits(TimeProvider.System) { Work = 1e9 }),
            workers: 1
        );
        point = DualPoint.Zero(kinds.Master.All.Count, pool.Years.Count, problem.Settings.Worst);
    }

    [Benchmark]
    public int PriceEverybody() => round!.Run(point!, effort)?.Added ?? -1;
}
