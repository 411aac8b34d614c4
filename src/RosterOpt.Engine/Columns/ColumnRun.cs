using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>One run: generates years until the linear bound is reached, then chooses among them, and closes what is left between the two.</summary>
internal sealed class ColumnRun
{
    private readonly PlacementProblem problem;
    private readonly ColumnBudget budget;
    private readonly ColumnPool pool;
    private readonly PricingRound pricing;
    private readonly Incumbent incumbent;
    private readonly int worst;
    private readonly int seed;
    private readonly Roster? start;

    public ColumnRun(PlacementProblem problem, ColumnLimits limits, Action<Roster>? onBetter)
    {
        this.problem = problem;
        budget = new ColumnBudget(limits);
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
        pricing = new PricingRound(pool, budget, limits.Workers);
        worst = problem.Settings.Worst;
        seed = limits.Seed;
        incumbent = new Incumbent(problem, pool, onBetter);
        start = limits.Start;
    }

    public ColumnResult Run()
    {
        budget.Trace($"{pool.Years.Sum(x => x.Options.Length)} rotations to choose from, {pool.Kinds.Count} kinds");
        if (start is not null)
        {
            StartYears.Offer(new RosterFacts(problem, start), pool, incumbent);
        }
        var closer = new GapCloser(pool, pricing, budget, incumbent) { Seed = seed, Worst = worst };
        var descents = new Descents(pool, budget, incumbent, worst);
        var generator = new YearGenerator(pool, pricing, budget, worst)
        {
            OnBegun = descents.FromBest,
            OnRelaxed = (shares, point, isTrue) =>
            {
                descents.FromShares(shares, point);
                if (isTrue)
                {
                    closer.Choose([.. Enumerable.Range(0, pool.All.Count)], 0.05);
                }
            },
        };
        var state = generator.Run();
        if (state.IsInfeasible)
        {
            return new ColumnResult(null, null, null, NoRoster, true);
        }
        return Answer(state.Best is { } round ? closer.Run(round) : null);
    }

    private ColumnResult Answer(long? bound) =>
        new(incumbent.Roster, incumbent.Score, bound, bound is null ? string.Empty : Proof, false);

    private const string Proof =
        "Column generation over whole student years: a Lagrangian bound in whole numbers; closer than that, all years that a better roster could hold were compared.";

    private const string NoRoster =
        "Column generation over whole student years: some student has no legal year, or the bound in whole numbers lies below what any legal roster has.";
}
