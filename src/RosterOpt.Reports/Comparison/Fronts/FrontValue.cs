namespace RosterOpt.Reports.Comparison.Fronts;

/// <summary>Where a roster lies between two figures, both turned so that higher is better.</summary>
public readonly record struct FrontValue(double First, double Second)
{
    /// <summary>True where this has at least as much of both and more of one.</summary>
    public bool Dominates(FrontValue other) => First >= other.First && Second >= other.Second && this != other;
}

/// <summary>Which of several rosters no other one beats.</summary>
public static class FrontPath
{
    /// <summary>Positions of those that none dominates, from the most of the first figure to the most of the second; of equals the earliest.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<FrontValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var path = new List<int>();
        var best = double.NegativeInfinity;
        // Seen with ever less of the first figure, only more of the second than any before is not dominated.
        foreach (
            var position in Enumerable
                .Range(0, values.Count)
                .OrderByDescending(one => values[one].First)
                .ThenByDescending(one => values[one].Second)
        )
        {
            if (values[position].Second > best)
            {
                path.Add(position);
                best = values[position].Second;
            }
        }
        return path;
    }
}
