namespace RosterOpt.Data.Import.Mss;

/// <summary>A number of an instance.</summary>
/// <param name="Least">Smallest allowed.</param>
/// <param name="Most">Largest allowed.</param>
internal sealed record MssScalar(string Name, int Least, int Most);

/// <summary>An array of an instance.</summary>
/// <param name="Extents">Per dimension the scalar that says how long it is, or a number.</param>
/// <param name="Least">Smallest value allowed.</param>
/// <param name="Most">Largest value allowed, or the scalar that says so.</param>
internal sealed record MssArray(string Name, IReadOnlyList<string> Extents, int Least, string Most)
{
    /// <summary>True where each value says yes or no: then <c>true</c>, <c>false</c> and a list of sets will do too.</summary>
    public bool IsYesNo => (Least, Most) == (0, "1");

    /// <summary>Its dimensions by name, for messages.</summary>
    public override string ToString() => string.Join(" × ", Extents);
}

/// <summary>Everything that a data file must give. All of it is needed: a name left out would silently make another problem.</summary>
internal static class MssSchema
{
    private const string Number = "999999";

    public static IReadOnlyList<MssScalar> Scalars { get; } =
    [
        new(nameof(MssInstance.Students), 1, 100_000),
        new(nameof(MssInstance.Disciplines), 1, 10_000),
        new(nameof(MssInstance.Hospitals), 1, 10_000),
        new(nameof(MssInstance.Duration), 1, ReadingLimits.Blocks),
        new(nameof(MssInstance.Horizon), 1, ReadingLimits.Blocks),
        new(nameof(MssInstance.Groups), 1, 10_000),
        new(nameof(MssInstance.MaxDiscPerHosp), 0, 999_999),
    ];

    public static IReadOnlyList<MssArray> Arrays { get; } =
    [
        new(nameof(MssInstance.DiscGroup), ["Disciplines"], 1, "Groups"),
        new(nameof(MssInstance.StudDiscGroup), ["Students", "Groups"], 0, Number),
        new(nameof(MssInstance.AllowedDisc), ["Students", "Disciplines"], 0, "1"),
        new(nameof(MssInstance.Precededby), ["Disciplines", "Disciplines"], 0, "1"),
        new(nameof(MssInstance.Availability), ["Students", "Horizon"], 0, "1"),
        new(nameof(MssInstance.Ability), ["Students", "Hospitals", "Disciplines"], 0, "1"),
        new(nameof(MssInstance.MaxPosHosp), ["Hospitals", "Disciplines", "Horizon"], 0, Number),
        new(nameof(MssInstance.MinPosHosp), ["Hospitals", "Disciplines", "Horizon"], 0, Number),
        new(nameof(MssInstance.WeightPref), ["Students", "4"], -999_999, Number),
        new(nameof(MssInstance.PrefStudDisc), ["Students", "Disciplines"], -999_999, Number),
        new(nameof(MssInstance.PrefStudHosp), ["Students", "Hospitals"], -999_999, Number),
        new(nameof(MssInstance.ManPref), ["Disciplines"], -999_999, Number),
    ];

    public static IEnumerable<string> Names => Scalars.Select(x => x.Name).Concat(Arrays.Select(x => x.Name));
}
