using System.Globalization;
using System.Text;
using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>The tables of the medical student scheduling benchmark, in Markdown.</summary>
internal sealed class MssTable
{
    private readonly MarkdownTable runs = new(
        "instance",
        "students",
        "score",
        "best known",
        "bound",
        "gap",
        "<status",
        "first legal, s",
        "best, s",
        "proof, s",
        "alone",
        "kept"
    );

    private readonly MarkdownTable front = new("instance", "floor", "score", "of best", "kept", "alone", "price");
    private bool hasFront;

    public void Add(string name, int students, long? known, MssRun run) =>
        runs.Add(
            name,
            $"{students}",
            Whole(run.Audit?.Score),
            Whole(known),
            Whole(run.Bound),
            run.Gap is { } gap ? gap.ToString("P2", CultureInfo.InvariantCulture) : "",
            run.Status.ToString().ToLowerInvariant(),
            Seconds(run.First),
            Seconds(run.Best),
            Seconds(run.Proof),
            $"{run.Audit?.Metrics.IsolatedStudentBlocks}",
            Ratio(run.Audit?.Metrics.KeptCompanion)
        );

    /// <summary>An instance that could not be read or run.</summary>
    public void AddFault(string name, string why) => runs.Add(name, "", "", "", "", "", why, "", "", "", "", "");

    /// <param name="name">Of the instance.</param>
    /// <param name="level">The floor as a share of the best score, in percent; and that score, by the published objective.</param>
    /// <param name="point">The roster chosen.</param>
    public void AddFront(string name, (double Share, long Best) level, FrontPoint point)
    {
        hasFront = true;
        front.Add(
            name,
            level.Share.ToString("0.0' %'", CultureInfo.InvariantCulture),
            Whole(point.Score),
            (100.0 * point.Score / level.Best).ToString("0.00' %'", CultureInfo.InvariantCulture),
            Ratio(point.Kept),
            $"{point.Lone}",
            point.Price.ToString("0.00", CultureInfo.InvariantCulture)
        );
    }

    public override string ToString()
    {
        var text = new StringBuilder(runs.ToString());
        if (hasFront)
        {
            text.Append(
                    "\nContinuity: the best roster found whose score by the published objective is at least the floor.\n\n"
                )
                .Append(front);
        }
        return text.ToString();
    }

    private static string Whole(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Seconds(double? seconds) => seconds?.ToString("F1", CultureInfo.InvariantCulture) ?? "";

    private static string Ratio(double? ratio) => ratio?.ToString("F3", CultureInfo.InvariantCulture) ?? "";
}
