namespace RosterOpt.Reports.Comparison;

/// <summary>
/// Says whether a difference between two scenarios counts. Both were solved by a search that ends with a gap and depends on its
/// seed, so that a small difference may be chance.
/// </summary>
public static class Distinguisher
{
    /// <summary>Seeds of each from which a measure's difference may count.</summary>
    public const int EnoughSeeds = 3;

    /// <summary>
    /// Two scores, in points. The true optima lie between score and bound, so that a difference of less than the two gaps together
    /// may come from the search alone. Without a bound nothing is known.
    /// </summary>
    /// <param name="ofBase">Score of the base and its distance to the bound (null = no bound).</param>
    /// <param name="ofOther">Likewise.</param>
    public static Verdict OfScores(ScoreAndGap ofBase, ScoreAndGap ofOther)
    {
        var difference = ofOther.Score - ofBase.Score;
        var gaps = ofBase.GapPoints + ofOther.GapPoints;
        if (difference == 0 && gaps == 0)
        {
            return Verdict.Same;
        }
        return gaps is null || difference == 0 || Math.Abs(difference) < gaps ? Verdict.NotDistinguishable
            : difference > 0 ? Verdict.Better
            : Verdict.Worse;
    }

    /// <summary>
    /// A measure, over the seeds of each. A difference counts if all seeds of one are better than all seeds of the other, which
    /// happens by chance in one case of ten at three seeds each.
    /// </summary>
    /// <param name="ofBase">Value by seed; null where there is nothing to divide.</param>
    /// <param name="ofOther">Likewise.</param>
    /// <param name="direction">Which way is better.</param>
    public static Verdict OfMeasures(
        IReadOnlyList<double?> ofBase,
        IReadOnlyList<double?> ofOther,
        MeasureDirection direction
    )
    {
        ArgumentNullException.ThrowIfNull(ofBase);
        ArgumentNullException.ThrowIfNull(ofOther);
        if (ofBase.Concat(ofOther).Any(value => value is null) || ofBase.Count == 0 || ofOther.Count == 0)
        {
            return Verdict.None;
        }
        double[] before = [.. ofBase.Select(value => value!.Value)];
        double[] after = [.. ofOther.Select(value => value!.Value)];
        if (before.Concat(after).Distinct().Count() == 1)
        {
            return Verdict.Same;
        }
        return Math.Min(before.Length, after.Length) switch
        {
            _ when direction == MeasureDirection.Neither => Verdict.Changed,
            1 => Verdict.OneSeed,
            2 => Verdict.TwoSeeds,
            _ => OfMany(before, after, direction),
        };
    }

    /// <summary>Two exact values of things that are given, not searched for.</summary>
    public static Verdict OfFacts(double? ofBase, double? ofOther, MeasureDirection direction)
    {
        if (ofBase is not { } before || ofOther is not { } after)
        {
            return Verdict.None;
        }
        return before.Equals(after) ? Verdict.Same
            : direction == MeasureDirection.Neither ? Verdict.Changed
            : after > before == (direction == MeasureDirection.Higher) ? Verdict.Better
            : Verdict.Worse;
    }

    private static Verdict OfMany(double[] before, double[] after, MeasureDirection direction)
    {
        var higher = after.Min() > before.Max();
        var lower = after.Max() < before.Min();
        return !higher && !lower ? Verdict.NotDistinguishable
            : higher == (direction == MeasureDirection.Higher) ? Verdict.Better
            : Verdict.Worse;
    }
}

/// <summary>A score and how far it lies below its proven bound.</summary>
/// <param name="Score">Points.</param>
/// <param name="GapPoints">Points, at least 0; null where no bound was proven.</param>
public readonly record struct ScoreAndGap(long Score, long? GapPoints);
