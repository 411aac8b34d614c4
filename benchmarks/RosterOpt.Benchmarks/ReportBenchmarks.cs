using BenchmarkDotNet.Attributes;
using RosterOpt.Core.Auditing;
using RosterOpt.Reports;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Benchmarks;

/// <summary>The workbook of 900 students.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private ReportContent? content;

    [GlobalSetup]
    public void Measure()
    {
        var audit = Audit.Run(TwoSchools.Problem, TwoSchools.FirstFit);
        content = new ReportContent
        {
            Problem = TwoSchools.Problem,
            Roster = TwoSchools.FirstFit,
            Audit = audit,
            Summary = new RunSummary
            {
                Version = "0.0.0",
                Status = RunStatus.Audited,
                Settings = SettingNames.ValuesOf(TwoSchools.Problem.Settings),
                Dataset = string.Empty,
            }.WithAudit(audit),
        };
    }

    [Benchmark]
    public long Workbook900()
    {
        using var stream = new MemoryStream();
        ContinuityReport.Write(content!, stream);
        return stream.Length;
    }
}
