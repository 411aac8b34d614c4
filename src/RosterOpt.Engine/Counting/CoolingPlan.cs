namespace RosterOpt.Engine.Counting;

/// <summary>How to cool; measured (docs/ENGINE.md). Temperatures are in squares of rotations too many.</summary>
/// <param name="From">First temperature.</param>
/// <param name="To">Last temperature; above 0.</param>
/// <param name="PlaceWeight">What a place that pods still lack weighs against one rotation too many.</param>
/// <param name="LeavesRoom">One filling in so many leaves places free that pods could take.</param>
internal sealed record CoolingPlan(double From, double To, double PlaceWeight, int LeavesRoom)
{
    /// <summary>
    /// Where every place is used: an unused one is what is wrong, and cheap to live with unless it weighs more; whatever fills the
    /// places otherwise changes several counts at once, so it stays warm.
    /// </summary>
    public static CoolingPlan Tight { get; } = new(8, 0.3, 6, 16);

    /// <summary>Where there are places to spare.</summary>
    public static CoolingPlan Loose { get; } = new(4, 0.08, 1, 4);

    /// <summary>Melts counts that are nearly right only a little.</summary>
    public CoolingPlan Mild => this with { From = From / 5 };

    /// <summary>What fits the problem.</summary>
    public static CoolingPlan Of(CountingProblem problem) =>
        (problem.SparePlaces * 1000) < problem.Places ? Tight : Loose;
}
