using RosterOpt.Core.Metrics;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>A figure of the whole roster.</summary>
/// <param name="Name">As in <c>summary.json</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Value">The cell to show.</param>
internal sealed record Measure(string Name, string Label, string Meaning, Func<RosterMetrics, Cell> Value);
