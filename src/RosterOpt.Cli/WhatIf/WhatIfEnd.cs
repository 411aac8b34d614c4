using RosterOpt.Cli.CommandLine;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>How it all ended.</summary>
/// <param name="Results">The base first.</param>
/// <param name="IsInterrupted">True where somebody wanted it to end.</param>
/// <param name="HasFailed">True where a part of the solver failed.</param>
internal sealed record WhatIfEnd(IReadOnlyList<ScenarioResult> Results, bool IsInterrupted, bool HasFailed)
{
    /// <summary>True where anything was solved at all.</summary>
    public bool HasSolved => Results.Any(result => result.Roster is not null);

    /// <summary>Done where a scenario besides base has a roster, or base where nothing else was asked for.</summary>
    public int ExitCode
    {
        get
        {
            IReadOnlyList<ScenarioResult> asked = Results.Count > 1 ? [.. Results.Skip(1)] : Results;
            return asked.Any(result => result.Roster is not null) ? ExitCodes.Done
                : HasFailed ? ExitCodes.Internal
                : IsInterrupted ? ExitCodes.Done
                : asked.All(result => result.Status == ScenarioResult.Invalid) ? ExitCodes.Usage
                : asked.Any(result => result.Status == RunStatus.Unknown) ? ExitCodes.NotFound
                : ExitCodes.Infeasible;
        }
    }
}
