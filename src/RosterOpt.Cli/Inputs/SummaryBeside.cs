using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Inputs;

/// <summary>The <c>summary.json</c> beside a roster, as far as it speaks of that roster.</summary>
internal static class SummaryBeside
{
    /// <summary>
    /// All of it where data set, baseline, settings and score are the same: then it is of the run that made the roster. Where only
    /// the score differs (somebody changed the roster by hand), its bounds and its random roster, which hold for every roster of
    /// the data set. Nothing of it otherwise.
    /// </summary>
    /// <param name="roster">File of the roster.</param>
    /// <param name="input">The data set it is of.</param>
    /// <param name="audit">Its audit.</param>
    /// <param name="error">Is told where a summary is not used, or not wholly.</param>
    public static RunSummary Find(string roster, CohortInput input, AuditResult audit, TextWriter error)
    {
        var audited = Summaries.Of(input, RunStatus.Audited).WithAudit(audit);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(roster))!, SummaryFile.Name);
        if (SummaryFile.TryRead(beside) is not { } run)
        {
            return audited;
        }
        if (
            run.Dataset != audited.Dataset
            || run.Baseline != audited.Baseline
            || !run.Settings.SequenceEqual(audited.Settings)
        )
        {
            error.WriteLine($"{beside} is about another data set, baseline or settings; it is not used.");
            return audited;
        }
        if (run.Score == audited.Score)
        {
            return run.WithAudit(audit);
        }
        error.WriteLine(
            $"{beside} is about another roster of this data set; only its bounds and its random roster are used."
        );
        return WithYardsticks(audited, run);
    }

    /// <summary>A bound below the score is left out: the roster is not legal, and a gap would be negative.</summary>
    private static RunSummary WithYardsticks(RunSummary audited, RunSummary run)
    {
        var holds = run.Bound >= audited.Score;
        return audited with
        {
            Bound = holds ? run.Bound : null,
            BoundProof = holds ? run.BoundProof : null,
            LoneBound = run.LoneBound,
            LoneBoundProof = run.LoneBoundProof,
            RandomRoster = run.RandomRoster,
        };
    }
}
