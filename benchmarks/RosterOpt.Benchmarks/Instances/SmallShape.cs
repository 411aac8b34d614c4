namespace RosterOpt.Benchmarks.Instances;

/// <summary>Which terms of the score are on in a small instance.</summary>
internal enum WeightKind
{
    /// <summary>Every weight as it is by default.</summary>
    Standard,

    /// <summary>Companions kept and students unanchored count too.</summary>
    Kept,

    /// <summary>The worst student's year and waiting count too.</summary>
    Worst,

    /// <summary>Together is at the site, and supporters are wanted.</summary>
    Site,

    /// <summary>Everything at once, with weights drawn at random.</summary>
    All,
}

/// <summary>Size and kind of a small instance.</summary>
internal sealed record SmallShape
{
    public required int Students { get; init; }

    public required int Blocks { get; init; }

    public required int Sites { get; init; }

    /// <summary>Places over need, in percent.</summary>
    public required int SlackPercent { get; init; }

    public WeightKind Weights { get; init; }

    /// <summary>Has preferences, homes, wishes and pairs kept apart.</summary>
    public bool HasRows { get; init; } = true;

    /// <summary>Has minimums, limits, leave and exclusions too.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Draws one; the largest sizes are drawn most often, because they are the hard ones.</summary>
    public static SmallShape Draw(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new SmallShape
        {
            Students = random.Next(2) == 0 ? 16 : random.Next(8, 17),
            Blocks = random.Next(3) > 0 ? 5 : random.Next(3, 6),
            Sites = random.Next(2, 7),
            SlackPercent = random.Next(21),
            Weights = random.Next(2) == 0 ? WeightKind.Standard : (WeightKind)random.Next(1, 5),
            HasRows = random.Next(4) > 0,
            IsRestricted = random.Next(3) == 0,
        };
    }
}
