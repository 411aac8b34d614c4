using System.Globalization;

namespace RosterOpt.Cli.Supervision;

/// <summary>How much memory the solver may take unless told otherwise, and how sizes are said.</summary>
internal static class MemoryShare
{
    private const double Share = 0.75;

    /// <summary>Three quarters of what the machine, or the container, has.</summary>
    public static long Default => (long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * Share);

    /// <summary>Such as <c>4 GB</c> or <c>1.5 GB</c>; a GB is 1,000,000,000 bytes.</summary>
    public static string Say(long bytes) =>
        bytes >= 1_000_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.#} GB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");
}
