namespace RosterOpt.Cli.CommandLine;

/// <summary>Ends the verb with a message for the user and an exit code; not a fault of the program unless the code says so.</summary>
internal sealed class CliException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;

    public static CliException Usage(string message, Exception? cause = null) => new(ExitCodes.Usage, message, cause);
}
