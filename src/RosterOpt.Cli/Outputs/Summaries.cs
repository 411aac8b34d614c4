using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>Begins summaries with what is known before anything is measured.</summary>
internal static class Summaries
{
    public static RunSummary Of(CohortInput input, string status) =>
        Of(input.Problem, input.Data.Hash, status) with
        {
            Baseline = input.BaselineHash,
        };

    /// <param name="dataset">SHA-256 of the data set that the problem was read from.</param>
    public static RunSummary Of(PlacementProblem problem, string dataset, string status) =>
        new()
        {
            Version = Surroundings.Version,
            Status = status,
            Settings = SettingNames.ValuesOf(problem.Settings),
            Dataset = dataset,
        };
}
