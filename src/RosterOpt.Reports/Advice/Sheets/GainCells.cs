using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>Gains as cells that sort by their number and carry how sure they are.</summary>
internal static class GainCells
{
    /// <summary>Points with their mark; n/a for what was not checked, and words for what may be chance.</summary>
    public static Cell Points(AdvisedGain? gain) =>
        gain is null ? Cell.NotApplicable
        : gain.Certainty == GainCertainty.NotDistinguishable ? Cell.Word(AdviceWords.NotDistinguishable)
        : gain.Points == 0 ? Cell.Whole(0)
        : Cell.Marked(gain.Points, AdviceWords.Mark(gain.Certainty), "#,##0");

    /// <summary>Placements alone that are saved; blank where the gain may be chance.</summary>
    public static Cell Alone(AdvisedGain? gain) =>
        gain is null or { Certainty: GainCertainty.NotDistinguishable } ? Cell.Blank : Cell.Whole(gain.LoneSaved);
}
