using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Places of one market that differ by the calendar, and by sites that look the same: the same discipline, weeks, numbers and
/// programme limits.
/// </summary>
internal sealed class PlaceClass
{
    private PlaceClass(int index, IReadOnlyList<Place> places, IReadOnlyList<(IReadOnlyList<int>, int)> limits)
    {
        Index = index;
        Places = places;
        Limits = limits;
    }

    public int Index { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>Programmes and the most of their students in a place.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Programmes, int Max)> Limits { get; }

    public int Discipline => Places[0].Discipline;

    public int Weeks => Places[0].Weeks;

    public bool IsSocial => Places[0].IsSocial;

    public int Cap => Places[0].Cap;

    /// <summary>True where a place may hold nobody.</summary>
    public bool MayBeEmpty => Places[0].Low <= 0 || Cap <= 0;

    /// <summary>Fewest students of a place that holds anybody; between 1 and <see cref="Cap"/>.</summary>
    public int LeastOpen => Math.Max(1, Math.Min(Cap, Math.Max(Places[0].Low, Places[0].OpenMin)));

    /// <summary>True where a place may hold exactly so many students.</summary>
    public bool MayHold(int students) => students >= LeastOpen && students <= Cap;

    /// <summary>What tells classes apart besides their sites.</summary>
    public (int Discipline, int Weeks, int Cap, int Low, int OpenMin, string Limits) Kind =>
        (Discipline, Weeks, Cap, Places[0].Low, Places[0].OpenMin, Key(Places[0].Limits));

    /// <summary>Classes of one kind, taken together.</summary>
    public static PlaceClass Union(int index, IReadOnlyList<PlaceClass> classes) =>
        new(index, classes.SelectMany(place => place.Places).ToList(), classes[0].Limits);

    /// <summary>The classes of a market's places that anybody may be in, by discipline, then in the order of their first places.</summary>
    public static IReadOnlyList<PlaceClass> Of(Market market, SiteLooks looks) =>
        market
            .Places.Where(place => place.Cap > 0)
            .GroupBy(place =>
                (looks.Of(place), place.Discipline, place.Weeks, place.Cap, place.Low, place.OpenMin, Key(place.Limits))
            )
            .OrderBy(group => group.Key.Discipline)
            .Select(
                (group, index) =>
                    new PlaceClass(
                        index,
                        group.ToList(),
                        group.First().Limits.Where(row => row.Max < group.First().Cap).Select(Limit).ToList()
                    )
            )
            .ToList();

    private static (IReadOnlyList<int>, int) Limit(ProgrammeLimit row) => (row.Programmes, row.Max);

    private static string Key(IReadOnlyList<ProgrammeLimit> limits) =>
        string.Join(
            '|',
            limits.Select(row => $"{string.Join(',', row.Programmes)}:{row.Max}").Order(StringComparer.Ordinal)
        );
}
