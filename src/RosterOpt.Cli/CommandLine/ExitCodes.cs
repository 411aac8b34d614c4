namespace RosterOpt.Cli.CommandLine;

/// <summary>What the process tells its caller; a contract with scripts.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary><c>validate</c>: an error or an impossibility. <c>audit</c>: broken rules.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, a path that does not exist, or data that cannot be understood.</summary>
    public const int Usage = 2;

    public const int Infeasible = 3;

    /// <summary>No roster found in the time.</summary>
    public const int NotFound = 4;

    /// <summary>A roster that leaves something undone.</summary>
    public const int Partial = 5;

    public const int Internal = 70;

    /// <summary>Interrupted with nothing to save.</summary>
    public const int Interrupted = 130;

    /// <summary>For the help text.</summary>
    public const string Explained = """
        Exit codes:
          0    done (allocate: a roster was written)
          1    findings (validate: an error or an impossibility; audit: broken rules)
          2    wrong usage, a path that does not exist, or data that cannot be understood
          3    proven that no roster exists; the reasons are printed
          4    no roster found in the time
          5    --partial: a roster that leaves something undone
          70   internal error; if the solver crashed, the best roster so far was written
          130  interrupted with nothing to save
        """;
}
