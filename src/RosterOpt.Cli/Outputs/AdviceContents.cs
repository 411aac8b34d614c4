using RosterOpt.Core.Cohort;
using RosterOpt.Core.Offers;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Advice;
using RosterOpt.Reports.Advice;

namespace RosterOpt.Cli.Outputs;

/// <summary>What the engine says of places, as text, JSON and workbook tell it.</summary>
internal static class AdviceContents
{
    /// <param name="problem">The data set.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="advice">Of the engine; of an illegal roster an empty one.</param>
    public static AdviceContent Of(PlacementProblem problem, Roster roster, AdviceResult advice) =>
        new(problem, advice.Score)
        {
            IsWhole = advice.Scope == AdviceScope.Everything,
            SearchAlone = advice.SearchAlone,
            Slots = [.. advice.Slots.Select(Slot)],
            Blocks = [.. advice.Blocks.Select(Block)],
            IsComplete = advice.IsComplete,
            Checked = (advice.Checked, advice.Total),
            Spare = SparePlaces.Of(problem, roster),
        };

    private static AdvisedPlaces Slot(SlotAdvice slot) =>
        new(slot.Opening.Discipline, slot.Opening.From, slot.Opening.End - 1)
        {
            SiteOfOne = slot.Opening.Site,
            SiteOfPair = slot.Opening.Site,
            One = Gain(slot.One),
            Pair = Gain(slot.Pair),
            RaisesSiteLimit = slot.RaisesSiteLimit,
        };

    private static AdvisedPlaces Block(BlockAdvice block) =>
        new(block.Discipline, block.From, block.From + block.Blocks - 1)
        {
            SiteOfOne = block.OneAt?.Site ?? -1,
            SiteOfPair = block.PairAt?.Site ?? -1,
            One = Gain(block.One),
            Pair = Gain(block.Pair),
        };

    private static AdvisedGain? Gain(PlaceGain? gain) =>
        gain is null
            ? null
            : new AdvisedGain(
                gain.Points,
                gain.LoneSaved,
                gain.Certainty switch
                {
                    Engine.Advice.GainCertainty.Proven => Reports.Advice.GainCertainty.Proven,
                    Engine.Advice.GainCertainty.AtLeast => Reports.Advice.GainCertainty.AtLeast,
                    _ => Reports.Advice.GainCertainty.NotDistinguishable,
                }
            );
}
