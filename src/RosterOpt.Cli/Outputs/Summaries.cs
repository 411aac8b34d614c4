using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>Begins summaries with what is known before anything is measured.</summary>
internal static class Summaries
{
    public static RunSummary Of(CohortInput input, string status) =>
        new()
        {
            Version = Surroundings.Version,
            Status = status,
            Settings = SettingNames.ValuesOf(input.Problem.Settings),
            Dataset = input.Data.Hash,
            Baseline = input.BaselineHash,
        };
}
