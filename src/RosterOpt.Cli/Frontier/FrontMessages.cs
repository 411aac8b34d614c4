using RosterOpt.Cli.WhatIf;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Frontier;

/// <summary>What is said of the rosters of a front beyond their figures.</summary>
internal static class FrontMessages
{
    /// <summary>
    /// A point with the bounds of the base, which hold for every roster of the same data set and settings, and with the weights it
    /// was searched with.
    /// </summary>
    public static ScenarioOutcome Of(ScenarioOutcome point, ScenarioOutcome ofBase, FrontWeight weight)
    {
        var message = ScenarioMessages.Join(point.Message, weight.Said);
        if (point is not { Roster: not null, Summary: { Score: { } score, Metrics: { } metrics } summary })
        {
            return point with { Message = message };
        }
        // A bound that is too low for this roster is false, and the next run must not begin by believing it.
        var isSound = ofBase.Summary.Bound is not { } bound || bound >= score;
        var isLoneSound = ofBase.Summary.LoneBound is not { } lone || lone <= metrics.IsolatedStudentBlocks;
        return point with
        {
            Message =
                isSound && isLoneSound
                    ? message
                    : $"Internal error: a bound of base is contradicted by this roster. {message}",
            HasFailed = point.HasFailed || !isSound || !isLoneSound,
            Summary = summary with
            {
                Bound = isSound ? ofBase.Summary.Bound : null,
                BoundProof = isSound ? ofBase.Summary.BoundProof : null,
                LoneBound = isLoneSound ? ofBase.Summary.LoneBound : null,
                LoneBoundProof = isLoneSound ? ofBase.Summary.LoneBoundProof : null,
                Status = ofBase.Summary.Bound == score ? RunStatus.Optimal : summary.Status,
            },
        };
    }

    /// <summary>The base, with a word where a point happens to score more by the user's own weights.</summary>
    public static ScenarioResult Of(ScenarioResult ofBase, IReadOnlyList<FrontPoint> points)
    {
        var best = points.MaxBy(point => point.Outcome.Summary.Score);
        return best?.Outcome.Summary.Score > ofBase.Summary?.Score
            ? ofBase with
            {
                Message = ScenarioMessages.Join(
                    ofBase.Message,
                    $"{best!.Name} scores more by your own weights: give base more time, or begin from its roster."
                ),
            }
            : ofBase;
    }
}
