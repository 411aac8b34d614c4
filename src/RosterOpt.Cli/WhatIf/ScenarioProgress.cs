using System.Globalization;
using System.Text;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data.Scenarios;

namespace RosterOpt.Cli.WhatIf;

/// <summary>A line for each scenario that is finished, from whatever thread.</summary>
/// <param name="time">Clock.</param>
/// <param name="writer">Standard error.</param>
/// <param name="budget">What each may spend.</param>
internal sealed class ScenarioProgress(TimeProvider time, TextWriter writer, ScenarioBudget budget)
{
    private readonly Lock guard = new();
    private readonly long started = time.GetTimestamp();
    private int all;
    private int done;
    private int solved;

    /// <summary>Says how much there is to do.</summary>
    /// <param name="runs">Scenarios × seeds that can run.</param>
    public void Begin(int runs)
    {
        all = runs;
        var each = budget.Options.Work is { } work
            ? string.Create(CultureInfo.InvariantCulture, $"{work} units of work each")
            : $"{RunLine.Clock(budget.Options.Time)} each at most";
        var seeds =
            budget.Seeds > 1 ? string.Create(CultureInfo.InvariantCulture, $", {budget.Seeds} seeds") : string.Empty;
        Say(string.Create(CultureInfo.InvariantCulture, $"{runs} runs{seeds}, {each}, {budget.Jobs} at a time."));
    }

    /// <summary>There is more to do than was thought at first.</summary>
    public void Expect(int runs)
    {
        lock (guard)
        {
            all = Math.Max(all, runs);
        }
    }

    /// <summary>Says how one of them ended.</summary>
    /// <param name="wasThere">True where an earlier run had finished it.</param>
    public void Finished((ScenarioData Data, int Seed) unit, ScenarioOutcome outcome, bool wasThere)
    {
        lock (guard)
        {
            done++;
            solved += wasThere ? 0 : 1;
            var line = new StringBuilder(RunLine.Clock(time.GetElapsedTime(started)));
            line.Append(CultureInfo.InvariantCulture, $" [{done}/{all}] {unit.Data.Scenario.Name}");
            if (budget.Seeds > 1)
            {
                line.Append(CultureInfo.InvariantCulture, $", seed {unit.Seed}");
            }
            line.Append(": ").Append(wasThere ? "finished before, " : string.Empty).Append(outcome.Summary.Status);
            Append(line, outcome);
            if (!wasThere && done < all)
            {
                line.Append(CultureInfo.InvariantCulture, $"; about {RunLine.Clock(Remaining())} left");
            }
            writer.WriteLine(line.ToString());
            writer.Flush();
        }
    }

    private static void Append(StringBuilder line, ScenarioOutcome outcome)
    {
        if (outcome.Summary is { Score: { } score, Metrics: { } metrics } summary)
        {
            line.Append(CultureInfo.InvariantCulture, $", score {score:N0}, gap {ResultText.Percent(summary.Gap)}");
            line.Append(CultureInfo.InvariantCulture, $", with a podmate {ResultText.Percent(metrics.PodmateShare)}");
            line.Append(CultureInfo.InvariantCulture, $", lone {metrics.IsolatedStudentBlocks:N0}");
        }
        else if (outcome.Message.Length > 0)
        {
            line.Append(": ").Append(outcome.Message);
        }
    }

    private TimeSpan Remaining() => time.GetElapsedTime(started) / Math.Max(1, solved) * (all - done);

    private void Say(string line)
    {
        lock (guard)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }
}
