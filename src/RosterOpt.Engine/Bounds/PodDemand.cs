namespace RosterOpt.Engine.Bounds;

/// <summary>What a pod may do in one market, the calendar left aside. Values and units are those of <see cref="MarketBound"/>.</summary>
internal sealed class PodDemand
{
    /// <summary>Stands for a part that no legal roster holds.</summary>
    public const long Never = long.MinValue;

    /// <summary>Pods with exactly this demand.</summary>
    public int Pods { get; set; } = 1;

    /// <summary>Index of the programme of all members, or -1 where they differ.</summary>
    public required int Programme { get; init; }

    public required int Members { get; init; }

    /// <summary>Most that each part earns in a block, in scaled points, or <see cref="Never"/>.</summary>
    public required PodValues Values { get; init; }

    /// <summary>By discipline of the market (see <see cref="UnitScale"/>).</summary>
    public required UnitGroup[] Groups { get; init; }

    /// <summary>Units that the parts of a year take together, at least; one member's part takes one.</summary>
    public required int Least { get; init; }

    /// <summary>Units that the parts of a year take together, at most.</summary>
    public required int Most { get; init; }

    /// <summary>The same demand with other values.</summary>
    public PodDemand With(PodValues values) =>
        new()
        {
            Pods = Pods,
            Programme = Programme,
            Members = Members,
            Values = values,
            Groups = Groups,
            Least = Least,
            Most = Most,
        };

    /// <summary>True where a demand differs from this one at most in the values.</summary>
    public bool IsAkin(PodDemand other) =>
        Programme == other.Programme
        && Members == other.Members
        && Least == other.Least
        && Most == other.Most
        && Groups.AsSpan().SequenceEqual(other.Groups);

    /// <summary>Equal for demands that are akin.</summary>
    public int KinHash() => HashCode.Combine(Programme, Members, Least, Most, Groups.Length > 0 ? Groups[0].Most : 0);
}

/// <summary>Compares demands, with or without their values.</summary>
/// <param name="withValues">False where demands that are akin count as equal.</param>
internal sealed class PodDemandComparer(bool withValues) : IEqualityComparer<PodDemand>
{
    public bool Equals(PodDemand? x, PodDemand? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : x.IsAkin(y) && (!withValues || x.Values.IsSame(y.Values));

    public int GetHashCode(PodDemand obj) =>
        withValues ? HashCode.Combine(obj.KinHash(), obj.Values.Hash()) : obj.KinHash();
}
