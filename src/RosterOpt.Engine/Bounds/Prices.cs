namespace RosterOpt.Engine.Bounds;

/// <summary>Prices in one market, in scaled points. Any prices give a valid bound; good ones give a low one.</summary>
internal sealed class Prices
{
    public Prices(IReadOnlyList<PlaceClass> classes, PartKind kinds)
    {
        Shared = classes.Select(_ => new long[kinds.Largest + 1]).ToArray();
        Floor = new long[classes.Count];
        Limit = classes.Select(place => new long[place.Limits.Count]).ToArray();
    }

    private Prices(Prices other)
    {
        Shared = other.Shared.Select(row => (long[])row.Clone()).ToArray();
        Floor = (long[])other.Floor.Clone();
        Limit = other.Limit.Select(row => (long[])row.Clone()).ToArray();
    }

    /// <summary>By class, members of the part: what a part pays for sharing a place.</summary>
    public long[][] Shared { get; }

    /// <summary>By class: the least that a place is worth; a part that has one to itself pays what the place is worth.</summary>
    public long[] Floor { get; }

    /// <summary>By class, limit: what each student whom the limit counts pays; at least 0.</summary>
    public long[][] Limit { get; }

    /// <summary>How many prices a market has.</summary>
    public static int Count(MarketBound market) =>
        market.Classes.Sum(place => market.Kinds.Largest + 2 + place.Limits.Count);

    public Prices Copy() => new(this);
}
