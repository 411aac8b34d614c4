using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Advice;

/// <summary>The words of an advice, the same in a terminal and in a workbook.</summary>
public static class AdviceWords
{
    /// <summary>Said of a gain that may be chance.</summary>
    public const string NotDistinguishable = "not distinguishable";

    /// <summary>What each mark means.</summary>
    public static IReadOnlyList<(string Mark, string Meaning)> Certainties { get; } =
    [
        (
            "=",
            "Exactly so much: the best with the places and the best without them are both proven, within what was free to change."
        ),
        (
            "≥",
            "At least so much: more than the best that is proven to be possible without the places, within what was free to change."
        ),
        (
            NotDistinguishable,
            "The solves ended before it was settled whether the same could be had without the places. Give more --time."
        ),
    ];

    /// <summary>Stands before the points: <c>=</c>, <c>≥</c> or words.</summary>
    public static string Mark(GainCertainty certainty) => Certainties[(int)certainty].Mark;

    /// <summary>One block, or the first and the last of several.</summary>
    public static string Blocks(PlacementProblem problem, int from, int until)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return from == until ? problem.Blocks[from].Id : $"{problem.Blocks[from].Id}–{problem.Blocks[until].Id}";
    }

    /// <summary>Such as <c>= +120, 2 fewer alone</c>, <c>0</c>, or blank for what was not checked.</summary>
    public static string Gain(AdvisedGain? gain)
    {
        if (gain is null)
        {
            return string.Empty;
        }
        if (gain.Certainty == GainCertainty.NotDistinguishable)
        {
            return NotDistinguishable;
        }
        if (gain.Points == 0)
        {
            return "0";
        }
        var points = string.Create(CultureInfo.InvariantCulture, $"{Mark(gain.Certainty)} +{gain.Points:N0}");
        return gain.LoneSaved == 0 ? points : $"{points}, {Alone(gain.LoneSaved)}";
    }

    /// <summary>Such as <c>2 fewer alone</c> and <c>1 more alone</c>.</summary>
    public static string Alone(int saved) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(saved)} {(saved >= 0 ? "fewer" : "more")} alone");

    /// <summary>What was free to change when a place was checked.</summary>
    public static string Freedom(bool isWhole) =>
        isWhole
            ? "Every place was checked by solving the whole problem with it and without it."
            : "Every place was checked by solving twice, with it and without it, where everybody goes who does the discipline then; the rest of the roster stood still. A longer search may make more of a place.";

    /// <summary>In which sense places are not needed.</summary>
    public static IReadOnlyList<(string Term, string Meaning)> Spare { get; } =
    [
        ("empty", "Nobody is there in this roster. Another roster may want the place."),
        (
            "empty in every block",
            "Places of a site and discipline that are empty in each block in which they are offered."
        ),
        (
            "given back without loss",
            "All empty places at once taken off the data set, the roster is still legal and scores the same. The audit has checked this."
        ),
        ("never needed", "More places than students who may be there at all: no roster can use them."),
    ];
}
