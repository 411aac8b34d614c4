using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Engine;
using RosterOpt.Reports;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>
/// Turns what the engine answered into files, words and an exit code. It trusts nothing: the roster is audited again by Core, and
/// a claim that the audit contradicts is an internal error.
/// </summary>
internal sealed class AllocationOutcome(CohortInput input, OutFolder target, InvocationConfiguration writers)
{
    private const string RosterName = "roster.csv";
    private const string ReportName = "report.xlsx";

    /// <summary>What a partial roster may break: whatever follows from leaving something undone.</summary>
    private static readonly string[] Undone = ["missing-discipline", "pool-count", "under-min", "lock-broken"];

    public required AllocatorOptions Options { get; init; }

    public required bool Json { get; init; }

    /// <summary>Of the whole run; null where the run is deterministic.</summary>
    public required double? Seconds { get; init; }

    /// <summary>Writes and says what there is to write and say.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(AllocationResult result) =>
        result.Roster is { } roster ? WithRoster(result, roster) : WithoutRoster(result);

    private int WithoutRoster(AllocationResult result)
    {
        if (result.Failure is { } failure)
        {
            throw new CliException(
                ExitCodes.Internal,
                $"internal error: {failure} No roster was found before; nothing was written."
            );
        }
        var infeasible = result.Status == AllocationStatus.Infeasible;
        if (!infeasible && result.Interrupted)
        {
            throw new OperationCanceledException();
        }
        var summary = Begin(result, infeasible ? RunStatus.Infeasible : RunStatus.Unknown);
        var stale = target.Holds(RosterName);
        var files = target.Write(folder => WriteSummary(folder, summary));
        Say(summary, files, result.Reasons);
        Note(result);
        if (stale)
        {
            writers.Error.WriteLine($"{RosterName} in {target.Path} is from an earlier run; it was left alone.");
        }
        return infeasible ? ExitCodes.Infeasible : ExitCodes.NotFound;
    }

    private int WithRoster(AllocationResult result, Roster roster)
    {
        var audit = Audit.Run(input.Problem, roster);
        var broken = audit.Violations.Keys.Where(rule =>
            !Options.Partial || !Undone.Contains(rule, StringComparer.Ordinal)
        );
        if (broken.ToList() is { Count: > 0 } rules)
        {
            throw new CliException(
                ExitCodes.Internal,
                $"internal error: the roster that was found breaks {string.Join(", ", rules)}. Nothing was written."
            );
        }
        var (sound, failure) = BelievableResult.Of(result, audit);
        var summary = Begin(sound, BelievableResult.StatusOf(sound, audit)).WithAudit(audit) with
        {
            Unplaced = audit.IsLegal ? null : UnplacedFinder.Find(input.Problem, roster),
        };
        summary = ReportContents.WithRandomRoster(input, roster, audit, summary);
        var files = target.Write(folder =>
        {
            RosterFile.Write(Path.Combine(folder, RosterName), input.Problem, roster);
            WriteReport(Path.Combine(folder, ReportName), roster, audit, summary);
            WriteSummary(folder, summary);
        });
        Say(summary, files, []);
        return Close(result, failure, audit);
    }

    private void Note(AllocationResult result)
    {
        if (result.Notice is { } notice)
        {
            writers.Error.WriteLine($"Note: {notice}");
        }
    }

    private int Close(AllocationResult result, string? failure, AuditResult audit)
    {
        Note(result);
        if (failure is not null)
        {
            writers.Error.WriteLine($"rosteropt: internal error: {failure} The best audited roster so far was saved.");
            return ExitCodes.Internal;
        }
        if (result.Interrupted)
        {
            writers.Error.WriteLine("Interrupted: the best roster so far was saved.");
        }
        return audit.IsLegal ? ExitCodes.Done : ExitCodes.Partial;
    }

    private RunSummary Begin(AllocationResult result, string status)
    {
        var proven = result.Status != AllocationStatus.Infeasible;
        return Summaries.Of(input, status) with
        {
            Bound = proven ? result.Bound : null,
            BoundProof = proven ? result.BoundProof : null,
            LoneBound = proven ? result.LoneBound : null,
            LoneBoundProof = proven ? result.LoneBoundProof : null,
            Seed = Options.Seed,
            Workers = Options.Workers,
            Seconds = Seconds,
        };
    }

    private void WriteReport(string file, Roster roster, AuditResult audit, RunSummary summary)
    {
        using var stream = File.Create(file);
        ContinuityReport.Write(ReportContents.Of(input, roster, audit, summary), stream);
    }

    private static void WriteSummary(string folder, RunSummary summary) =>
        File.WriteAllText(Path.Combine(folder, SummaryFile.Name), SummaryFile.ToJson(summary));

    /// <summary>The result on stdout; one line about the run on stderr. Reasons are part of the result, but JSON has no room for them.</summary>
    private void Say(RunSummary summary, IReadOnlyList<string> files, IReadOnlyList<string> reasons)
    {
        if (Json)
        {
            writers.Output.Write(SummaryFile.ToJson(summary));
        }
        else
        {
            ResultText.Write(writers.Output, summary);
        }
        foreach (var reason in reasons)
        {
            (Json ? writers.Error : writers.Output).WriteLine(reason);
        }
        writers.Error.WriteLine(RunLine.Final(summary, files));
    }
}
