using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Methods;

/// <summary>The whole problem as one CP-SAT model: only for small ones, where it proves the optimum or that there is no roster.</summary>
internal sealed class ExactMethod
{
    /// <summary>Rotations open to all students beyond which one model finds nothing in a reasonable time (measured; see docs/ENGINE.md).</summary>
    private const long MostLiterals = 6_000;

    private const int MostStudents = 200;

    private readonly PlacementProblem problem;
    private readonly RunRecord record;
    private readonly Budget budget;
    private readonly AllocatorOptions options;
    private readonly ChoiceTable? choices;

    public ExactMethod(PlacementProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
    {
        this.problem = problem;
        this.record = record;
        this.budget = budget;
        this.options = options;
        if (problem.Students.Count <= MostStudents)
        {
            choices = new ChoiceTable(problem, Relief.None);
            IsSmall = IsFew(problem, choices);
        }
    }

    /// <summary>True where one model of everything is likely to be solved.</summary>
    public static bool Fits(PlacementProblem problem) =>
        problem.Students.Count <= MostStudents && IsFew(problem, new ChoiceTable(problem, Relief.None));

    private static bool IsFew(PlacementProblem problem, ChoiceTable choices) =>
        StudentModel.EstimateLiterals(choices, Enumerable.Range(0, problem.Students.Count)) <= MostLiterals;

    public bool IsSmall { get; }

    public void Run(AllocationRun run)
    {
        record.SetPhase("exact model");
        var limits = new SolveLimits
        {
            Seconds = budget.IsDeterministic ? null : budget.SecondsLeft,
            DeterministicTime = budget.Work,
            // Two workers are not repeatable in the solver.
            Workers = budget.IsDeterministic ? 1 : options.Workers,
            Seed = options.Seed,
            Tuned = options.Methods.TunedSolver,
            Cancel = budget.Cancel,
        };
        var result = StudentModel
            .Build(
                problem,
                new ModelScope
                {
                    Choices = choices,
                    LoneAtLeast = options.Methods.BoundsFeedback ? record.LoneBound ?? 0 : 0,
                }
            )
            .Solve(limits, record.Roster, (roster, _, bound) => Note(roster, bound));
        if (result.Roster is not null)
        {
            record.Offer(result.Roster);
        }
        if (result.Bound is { } proven)
        {
            record.OfferBound(proven, Proof);
        }
        if (result.Status == ModelStatus.Infeasible)
        {
            var why = Infeasibility.Explain(
                problem,
                limits with
                {
                    // The clock has no say where the answer must be repeatable, and never beyond the time that is left.
                    Seconds = budget.IsDeterministic ? null : Math.Clamp(budget.SecondsLeft, 1, ExplainSeconds),
                    DeterministicTime = ExplainSeconds,
                }
            );
            run.ProveInfeasible(why.Count > 0 ? why : [NoRoster]);
        }
    }

    /// <summary>Seconds, and deterministic units, for finding out what would have to give way.</summary>
    private const double ExplainSeconds = 10;

    private const string NoRoster = "The exact model, solved in two ways, has no roster that obeys every rule at once.";

    private const string Proof =
        "Exact: one model of every rule and term over all students, solved by branch and bound.";

    private void Note(Core.Rosters.Roster roster, long? bound)
    {
        record.Offer(roster);
        if (bound is { } proven)
        {
            record.OfferBound(proven, Proof);
        }
    }
}
