using System.CommandLine;

namespace RosterOpt.Cli.CommandLine;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>The command with its arguments, options and action.</summary>
    Command Build(Surroundings surroundings);

    /// <summary>Command lines shown by <c>--help</c>.</summary>
    IReadOnlyList<string> Examples { get; }
}
