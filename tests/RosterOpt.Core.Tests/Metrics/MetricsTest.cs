using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Testing;

namespace RosterOpt.Core.Tests.Metrics;

/// <summary>What tests of metrics share.</summary>
internal static class MetricsTest
{
    public static RosterMetrics Measure(ProblemBuilder builder, params string[] roster)
    {
        var problem = builder.Build();
        return MetricsMeasurer.Measure(new RosterFacts(problem, RosterText.Parse(problem, roster)));
    }
}
