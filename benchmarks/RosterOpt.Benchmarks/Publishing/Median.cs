namespace RosterOpt.Benchmarks.Publishing;

/// <summary>The middle of some values; a missing value counts as worse than all others.</summary>
internal static class Median
{
    /// <summary>Null where half of the values or more are missing. Of an even number the worse middle one, so that nothing is made up.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="largerIsBetter">Where a missing value and the tie go.</param>
    public static double? Of(IEnumerable<double?> values, bool largerIsBetter)
    {
        var worst = largerIsBetter ? double.NegativeInfinity : double.PositiveInfinity;
        var sorted = values.Select(value => value ?? worst).Order().ToArray();
        var middle = largerIsBetter ? sorted[(sorted.Length - 1) / 2] : sorted[sorted.Length / 2];
        return double.IsInfinity(middle) ? null : middle;
    }
}
