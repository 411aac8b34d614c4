using System.Globalization;
using System.Text;
using RosterOpt.Engine;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>Where a run stands, or how it ended, in one plain line.</summary>
internal static class RunLine
{
    /// <summary>A line such as <c>0:12 improving: score 584,217, bound 588,773, gap 0.77 %, with a podmate 99.12 %, lone 0</c>.</summary>
    public static string Of(AllocationProgress state, TimeSpan elapsed)
    {
        var line = new StringBuilder($"{Clock(elapsed)} {state.Phase}");
        if (state.Score is null)
        {
            return line.Append(": no legal roster yet").ToString();
        }
        line.Append(CultureInfo.InvariantCulture, $": score {ResultText.Points(state.Score)}");
        line.Append(CultureInfo.InvariantCulture, $", bound {ResultText.Points(state.Bound)}");
        line.Append(CultureInfo.InvariantCulture, $", gap {ResultText.Percent(state.Gap)}");
        line.Append(CultureInfo.InvariantCulture, $", with a podmate {ResultText.Percent(state.PodmateShare)}");
        line.Append(CultureInfo.InvariantCulture, $", lone {ResultText.Points(state.LonePlacements)}");
        return line.ToString();
    }

    /// <summary>How the run ended and which files it wrote.</summary>
    public static string Final(RunSummary summary, IReadOnlyList<string> files)
    {
        var line = new StringBuilder(summary.Status);
        if (summary.Seconds is { } seconds)
        {
            line.Append(CultureInfo.InvariantCulture, $" after {seconds:F1} s");
        }
        if (summary is { Score: { } score, Metrics: { } metrics })
        {
            line.Append(CultureInfo.InvariantCulture, $": score {score:N0}, gap {ResultText.Percent(summary.Gap)}");
            line.Append(CultureInfo.InvariantCulture, $", with a podmate {ResultText.Percent(metrics.PodmateShare)}");
            line.Append(CultureInfo.InvariantCulture, $", lone {metrics.IsolatedStudentBlocks}");
        }
        return line.Append(". Wrote ").AppendJoin(", ", files).ToString();
    }

    /// <summary>Minutes and seconds such as <c>0:07</c>, with hours where there are any: <c>26:00:07</c>.</summary>
    public static string Clock(TimeSpan elapsed)
    {
        var hours = (int)elapsed.TotalHours;
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{elapsed.Minutes:00}:{elapsed.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{elapsed.Minutes}:{elapsed.Seconds:00}");
    }
}
