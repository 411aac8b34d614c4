namespace RosterOpt.Cli.Supervision;

/// <summary>What a process that ended without an answer died of, as its exit code tells.</summary>
internal static class ChildEnd
{
    // On Unix 128 and the number of the signal; on Windows an NTSTATUS.
    private const int Interrupt = 128 + 2;
    private const int Abort = 128 + 6;
    private const int Kill = 128 + 9;
    private const int Segmentation = 128 + 11;
    private const int Terminate = 128 + 15;
    private const int ControlC = unchecked((int)0xC000013A);
    private const int AccessViolation = unchecked((int)0xC0000005);

    /// <summary>True where somebody wanted it to end, before it was able to listen.</summary>
    public static bool IsInterruption(int exitCode) => exitCode is Interrupt or Terminate or ControlC;

    /// <summary>A sentence.</summary>
    public static string Say(int exitCode) =>
        exitCode switch
        {
            Abort => "The process of the solver gave up (aborted).",
            Segmentation or AccessViolation => "The process of the solver crashed (memory access violation).",
            Kill => "The process of the solver was ended from outside (killed), maybe because memory ran out.",
            _ => $"The process of the solver ended unexpectedly (exit code {exitCode}).",
        };
}
