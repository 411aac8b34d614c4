using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data;

namespace RosterOpt.Cli.WhatIf;

/// <summary>The folder of all scenarios: marked as ours before anything else is written, so that a run that was killed can go on.</summary>
internal static class WhatIfFolder
{
    /// <summary>The mark of scenarios.</summary>
    public const string OfScenarios = "whatif.json";

    /// <summary>The mark of a trade-off front.</summary>
    public const string OfFront = "frontier.json";

    /// <summary>Opens a folder that is new, empty or ours. Leaves nothing behind.</summary>
    /// <exception cref="CliException">It is somebody else's; exit code 2.</exception>
    public static OutFolder Open(string path, bool force, string mark = OfScenarios) =>
        OutFolder.Open(path, force || File.Exists(Path.Combine(path, mark)));

    /// <summary>Marks it as ours, and removes what a killed run left behind.</summary>
    public static void Mark(OutFolder target, string mark = OfScenarios)
    {
        try
        {
            var text = $$"""
                {
                  "schemaVersion": 1,
                  "version": "{{Surroundings.Version}}"
                }

                """;
            AtomicFile.WriteText(Path.Combine(target.Path, mark), text.ReplaceLineEndings("\n"));
            OutFolder.RemoveLeftovers(target.Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--out {target.Path} cannot be written: {problem.Message}", problem);
        }
    }
}
