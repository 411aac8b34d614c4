namespace RosterOpt.Engine.Columns;

/// <summary>
/// What the relaxed paths of one student's year have in common, later paths weighing more: which items they do, and when. Where they disagree, a
/// branch search decides.
/// </summary>
internal sealed class PathHabits
{
    /// <summary>Weight of the last path.</summary>
    private const double Recent = 0.15;

    private double[] uses = [];
    private (double Mean, double Square)[] starts = [];

    /// <summary>Forgets everything, for a year of so many items.</summary>
    public void Clear(int items)
    {
        uses = new double[items];
        starts = new (double, double)[items];
    }

    /// <summary>Remembers a path.</summary>
    public void Add(YearProblem problem, IReadOnlyList<int> path)
    {
        for (var item = 0; item < uses.Length; item++)
        {
            uses[item] *= 1 - Recent;
        }
        foreach (var index in path)
        {
            ref readonly var option = ref problem.Options[index];
            ref var start = ref starts[option.Item];
            var share = uses[option.Item] == 0 ? 1 : Recent;
            start.Mean += share * (option.Start - start.Mean);
            start.Square += share * ((option.Start * option.Start) - start.Square);
            uses[option.Item] += Recent;
        }
    }

    /// <summary>From 0 where nearly all paths do the item once, or nearly none does it, to 0.5 and beyond where they disagree.</summary>
    public double DoubtAbout(int item) => Math.Min(uses[item], Math.Abs(1 - uses[item]));

    /// <summary>The block that divides early from late starts of the item, and the variance of the starts in blocks²; 0 for a rare item.</summary>
    public (int Block, double Variance) TimeOf(int item)
    {
        var (mean, square) = starts[item];
        return ((int)Math.Ceiling(mean), uses[item] > 0.5 ? square - (mean * mean) : 0);
    }
}
