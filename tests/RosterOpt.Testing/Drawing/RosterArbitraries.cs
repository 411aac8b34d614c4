using FsCheck;
using FsCheck.Fluent;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>
/// Random cases for FsCheck: <c>[Properties(Arbitrary = [typeof(RosterArbitraries)])]</c>. A failing case shrinks to a smaller
/// size of the same seed.
/// </summary>
public static class RosterArbitraries
{
    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue - 1);

    public static Arbitrary<PlantedCase> Planted() => Planted(ProblemSize.Default);

    public static Arbitrary<AuditCase> Audits() => Audits(ProblemSize.Default);

    /// <summary>Problems that may be impossible.</summary>
    public static Arbitrary<PlacementProblem> Wild() =>
        Arb.From(Seeds.Select(seed => RandomProblems.Wild(seed, ProblemSize.Default)));

    /// <summary>Problems of at most this size with a legal roster.</summary>
    public static Arbitrary<PlantedCase> Planted(ProblemSize size) =>
        Arb.From(
            Seeds.Select(seed => RandomProblems.Planted(seed, size)),
            x => x.Size.Smaller().Select(smaller => RandomProblems.Planted(x.Seed, smaller))
        );

    /// <summary>Problems of at most this size with any roster.</summary>
    public static Arbitrary<AuditCase> Audits(ProblemSize size) =>
        Arb.From(
            Seeds.Select(seed => AuditCase.Create(seed, size)),
            x => x.Size.Smaller().Select(smaller => AuditCase.Create(x.Seed, smaller))
        );
}
