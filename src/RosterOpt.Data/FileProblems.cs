using System.Globalization;

namespace RosterOpt.Data;

/// <summary>What is said about files that are not what they should be.</summary>
internal static class FileProblems
{
    public const string TooLargeRemedy =
        "Maybe this is another file than you meant: a data set of 45,000 students needs less than 40 MB in its largest table.";

    public static string TooLarge(long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The file has {(double)bytes / (1 << 20):N0} MB; at most {ReadingLimits.FileBytes >> 20} MB are read."
        );
}
