namespace RosterOpt.Engine.Columns;

/// <summary>
/// An upper bound on every year of one student at given prices: the rules "each item so often", "so many of a pool" and "no more than so
/// many at a site" are left out of the path problem and paid for by multipliers (Lagrangian relaxation; Held and Karp 1971). Polyak steps
/// towards the best year known lower the bound; a path on the way that happens to be a legal year is kept.
/// </summary>
internal sealed class YearRelaxation
{
    private readonly CompletionBounds bounds = new();
    private readonly List<int> path = [];
    private PricedYear priced = null!;
    private YearGuide guide = null!;

    public CompletionBounds Bounds => bounds;

    /// <summary>What the paths met in the last tightening have in common.</summary>
    public PathHabits Habits { get; } = new();

    /// <summary>Asked between steps; true ends them early, with a bound that is valid but weaker.</summary>
    public Func<bool> IsOver { get; init; } = () => false;

    /// <summary>The last relaxed path; it need not be a legal year.</summary>
    public IReadOnlyList<int> Path => path;

    /// <summary>Scaled points that multipliers add to every path.</summary>
    public long Offset { get; private set; }

    /// <summary>The best legal year met on the way, or null, and its scaled points.</summary>
    public (int[]? Year, long Value) Found { get; private set; }

    /// <summary>Lowers the bound until it is at most the target, or the steps are used up.</summary>
    /// <param name="year">Student and prices.</param>
    /// <param name="multipliers">Where to start; left at the best found, with <see cref="Bounds"/> filled for them.</param>
    /// <param name="target">Scaled points of a year already known, or <see cref="CompletionBounds.Never"/>.</param>
    /// <param name="steps">Most steps.</param>
    /// <returns>The bound in scaled points with the constant; <see cref="CompletionBounds.Never"/> where no year exists.</returns>
    public long Tighten(PricedYear year, YearGuide multipliers, long target, int steps)
    {
        (priced, guide) = (year, multipliers);
        guide.Multipliers.Restart();
        Found = (null, target);
        Habits.Clear(year.Problem.Items.Length);
        var (lowest, theta, stale) = (long.MaxValue, 1.0, 0);
        for (var step = 0; ; step++)
        {
            var bound = Evaluate();
            if (bound <= CompletionBounds.Never / 2)
            {
                return CompletionBounds.Never;
            }
            if (bound < lowest)
            {
                (lowest, stale) = (bound, 0);
                guide.Multipliers.Save();
            }
            else if (++stale % Math.Clamp(steps / 6, 3, 20) == 0)
            {
                theta *= 0.6;
            }
            if (lowest <= Found.Value || step >= steps || IsOver() || !Step(theta, bound))
            {
                break;
            }
        }
        guide.KeepBest();
        Evaluate();
        return lowest;
    }

    private long Evaluate()
    {
        bounds.Fill(priced, guide);
        var problem = priced.Problem;
        Offset = priced.Constant + guide.Multipliers.Offset();
        var root = bounds.FromStart;
        if (root <= CompletionBounds.Never / 2)
        {
            return CompletionBounds.Never;
        }
        bounds.Trace(path);
        Habits.Add(problem, path);
        if (YearMeasure.IsLegal(problem, path))
        {
            var value = priced.ValueOf(path);
            if (value > Found.Value)
            {
                Found = ([.. path], value);
            }
        }
        return root + Offset;
    }

    private bool Step(double theta, long bound)
    {
        if (!guide.Multipliers.Aim(path))
        {
            return false;
        }
        var wanted = Found.Value <= CompletionBounds.Never / 2 ? bound - (8 * PricedYear.Scale) : Found.Value;
        guide.Multipliers.Move(theta * (bound - wanted));
        return true;
    }
}
