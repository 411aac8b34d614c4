namespace RosterOpt.Engine.Search;

/// <summary>What the chains do one after the other, and how much of the time each stretch has (measured; see docs/ENGINE.md).</summary>
internal static class SearchPlan
{
    /// <summary>Melts the roster and cools it down again. Temperatures are in units of a chain's scale.</summary>
    private static readonly (double From, double To) Cooling = (0.1, 0.003);

    /// <summary>Improves a roster without melting it.</summary>
    private static readonly (double From, double To) Polish = (0.012, 0.002);

    /// <summary>Where crews are given new years: most of what these still gain takes a few points' loss on the way.</summary>
    private static readonly (double From, double To) WithYears = (0.015, 0.002);

    /// <summary>One try in so many gives crews new years, which is most of the time.</summary>
    private const int YearsOneIn = 10;

    /// <summary>Moves per student that one cooling can use; where there is time for more, several coolings beat a slower one.</summary>
    private const double MovesPerStudent = 40_000;

    private const int MostCoolings = 50;

    /// <summary>Moves per student of the shortest cooling that is worth showing.</summary>
    private const double FewestMoves = 1500;

    /// <summary>Shares of the time at which the coolings, the first large steps, a polish and the second large steps end.</summary>
    private static readonly (double Coolings, double First, double Polish, double Second) Ends = (
        0.6,
        0.66,
        0.82,
        0.86
    );

    /// <summary>Share of the time left that the search with merged places takes.</summary>
    private const double MergedShare = 0.5;

    /// <summary>To the first legal roster, and no further.</summary>
    public static IReadOnlyList<Stretch> ToLegal { get; } =
    [new Stretch(0.1, (0.02, 0.002)) { EndsWhenLegal = true, Meets = true }];

    /// <summary>Mends a roster that is all but legal, for a tenth of the time at most.</summary>
    public static IReadOnlyList<Stretch> BackToLegal(double began) =>
        [new Stretch(began + 0.1, (0.05, 0.01)) { EndsWhenLegal = true, Meets = true }];

    /// <summary>After places were unmerged and packed by counting.</summary>
    public static IReadOnlyList<Stretch> Unmerged { get; } =
    [
        new Stretch(0.75, (0.1, 0.01)) { Meets = true },
        new Stretch(0.78, Polish) { IsLarge = true, Meets = true },
        new Stretch(1, WithYears) { Meets = true, YearsOneIn = YearsOneIn },
    ];

    /// <summary>
    /// While small places are merged: coolings, each from scratch. In a long run the first is a short one, so that there is a good roster
    /// early.
    /// </summary>
    /// <param name="began">Share of the time used up before, below 1.</param>
    /// <param name="movesPerStudent">Moves that one chain is likely to make in the whole search, by student.</param>
    public static IReadOnlyList<Stretch> Merged(double began, double movesPerStudent)
    {
        var until = began + (MergedShare * (1 - began));
        var first = FewestMoves / Math.Max(FewestMoves, movesPerStudent);
        var isLong = first > began && first < until / 4;
        var plan = isLong ? new List<Stretch> { Cool(first) } : [];
        var from = isLong ? first : began;
        var coolings = (int)Math.Clamp(movesPerStudent * MergedShare / MovesPerStudent, 1, MostCoolings);
        plan.AddRange(Enumerable.Range(1, coolings).Select(i => Cool(from + ((until - from) * i / coolings))));
        return plan;

        static Stretch Cool(double until) => new(until, Cooling) { Meets = true };
    }

    /// <param name="shape">Chains, and whether there are large neighbourhoods.</param>
    /// <param name="isWarm">
    /// True where the first roster was given and may be good already: the first chain polishes it, the others melt it, because it may
    /// as well be poor. One chain alone does one after the other.
    /// </param>
    /// <param name="movesPerStudent">Moves that one chain is likely to make in all, by student.</param>
    public static IReadOnlyList<Stretch> Of((int Chains, bool HasLarge) shape, bool isWarm, double movesPerStudent)
    {
        var fewest = isWarm && shape.Chains == 1 ? 2 : 1;
        var coolings = (int)Math.Clamp(movesPerStudent / MovesPerStudent, fewest, MostCoolings);
        var plan = new List<Stretch>();
        for (var i = 0; i < coolings; i++)
        {
            var keeps = isWarm && (i == 0 || shape.Chains > 1);
            plan.Add(
                new Stretch(Ends.Coolings * (i + 1) / coolings, Cooling)
                {
                    First = keeps ? Polish : Cooling,
                    Meets = i == coolings - 1,
                }
            );
        }
        if (!shape.HasLarge)
        {
            plan.Add(new Stretch(1, Polish) { Meets = true });
            return plan;
        }
        plan.Add(new Stretch(Ends.First, Polish) { IsLarge = true, Meets = true });
        plan.Add(new Stretch(Ends.Polish, WithYears) { Meets = true, YearsOneIn = YearsOneIn });
        plan.Add(
            new Stretch(Ends.Second, Polish)
            {
                IsLarge = true,
                ByName = true,
                Meets = true,
            }
        );
        plan.Add(new Stretch(1, WithYears) { Meets = true, YearsOneIn = YearsOneIn });
        return plan;
    }
}

/// <summary>One stretch of a search.</summary>
/// <param name="Until">Share of the time at which it ends.</param>
/// <param name="Temperatures">First and last temperature, in units of a chain's scale.</param>
internal sealed record Stretch(double Until, (double From, double To) Temperatures)
{
    /// <summary>The same for the first chain.</summary>
    public (double From, double To) First { get; init; } = Temperatures;

    /// <summary>One try in so many gives a few crews new years; 0 for none.</summary>
    public int YearsOneIn { get; init; }

    /// <summary>True where a chain stops as soon as it has a legal roster.</summary>
    public bool EndsWhenLegal { get; init; }

    /// <summary>True where all chains go on from the best roster of all afterwards.</summary>
    public bool Meets { get; init; }

    /// <summary>True where large neighbourhoods work on the best roster and the chains rest.</summary>
    public bool IsLarge { get; init; }

    /// <summary>True where the large neighbourhoods also pack larger places, pod by pod, which takes all the time there is.</summary>
    public bool ByName { get; init; }
}
