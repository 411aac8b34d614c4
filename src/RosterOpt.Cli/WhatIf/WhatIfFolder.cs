using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data;

namespace RosterOpt.Cli.WhatIf;

/// <summary>The folder of all scenarios: marked as ours before anything else is written, so that a run that was killed can go on.</summary>
internal static class WhatIfFolder
{
    private const string MarkName = "whatif.json";

    /// <summary>Opens a folder that is new, empty or ours. Leaves nothing behind.</summary>
    /// <exception cref="CliException">It is somebody else's; exit code 2.</exception>
    public static OutFolder Open(string path, bool force) =>
        OutFolder.Open(path, force || File.Exists(Path.Combine(path, MarkName)));

    /// <summary>Marks it as ours, and removes what a killed run left behind.</summary>
    public static void Mark(OutFolder target)
    {
        try
        {
            var text = $$"""
                {
                  "schemaVersion": 1,
                  "version": "{{Surroundings.Version}}"
                }

                """;
            AtomicFile.WriteText(Path.Combine(target.Path, MarkName), text.ReplaceLineEndings("\n"));
            OutFolder.RemoveLeftovers(target.Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"--out {target.Path} cannot be written: {problem.Message}", problem);
        }
    }
}
