using System.Diagnostics;
using Google.OrTools.Sat;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Models.Rules;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Engine.Models.Terms;

namespace RosterOpt.Engine.Models;

/// <summary>
/// The whole problem, student by student, for CP-SAT: every hard rule and every score term that is on. With everybody free it solves
/// small problems to proven optimality and proves that there is no roster; with a few students free and the others fixed it is a
/// neighbourhood of a larger search. Its objective is exactly the score that Core measures.
/// </summary>
public sealed class StudentModel
{
    private readonly ModelContext context;
    private readonly ModelScope scope;
    private readonly SymmetryBreaking symmetry;
    private readonly LinearSum score = new();
    private readonly Dictionary<string, LinearSum> terms = new(StringComparer.Ordinal);

    private StudentModel(PlacementProblem problem, ModelScope scope, Relief relief)
    {
        this.scope = scope;
        var model = new CpModel();
        var table = scope.Choices ?? new ChoiceTable(problem, relief);
        context = new ModelContext(problem, relief)
        {
            Model = model,
            Students = StudentVariables.Create(problem, model, scope, table),
            IsPlain = scope.IsPlain,
        };
        symmetry = new SymmetryBreaking(problem, context.Students);
    }

    internal ModelContext Context => context;

    /// <summary>Literals, rotations and derived facts alike: a measure of how hard the model is.</summary>
    public int VariableCount => context.Model.Model.Variables.Count;

    /// <summary>Rotations open to free students: what the size of a model grows with, found without building it.</summary>
    /// <param name="choices">What each student may do.</param>
    /// <param name="free">Students who may move.</param>
    public static long EstimateLiterals(ChoiceTable choices, IEnumerable<int> free)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(free);
        return free.Sum(student => (long)choices.CountOf(student));
    }

    /// <summary>Says the problem to the solver.</summary>
    /// <param name="problem">Data set without errors.</param>
    /// <param name="scope">Who may move, and how strictly.</param>
    /// <exception cref="ArgumentException">Some students are fixed and no roster says where.</exception>
    public static StudentModel Build(PlacementProblem problem, ModelScope scope)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.Free is not null && scope.Given is null)
        {
            throw new ArgumentException(
                "Fixed students need a given roster. Maybe set ModelScope.Given.",
                nameof(scope)
            );
        }
        var made = new StudentModel(problem, scope, scope.Partial ? PartialRelief.Prices : Relief.None);
        made.AddRules();
        foreach (var term in ModelTermCatalogue.All)
        {
            if (term.SignedWeight(problem.Settings) is not 0 and var weight)
            {
                var points = new LinearSum().Add(term.Amount(made.context), weight);
                made.terms[term.Name] = points;
                made.score.Add(points);
            }
        }
        if (!scope.IsPlain)
        {
            PodCuts.Add(made.context);
            SiteCuts.Add(made.context);
            made.context.Patterns.Add();
        }
        if (scope.BreakSymmetry)
        {
            made.symmetry.Add(made.context);
        }
        LoneCut.Add(made.context, scope);
        scope.Openings?.AddTo(made.context);
        return made;
    }

    /// <summary>Every rule at the prices given and no score: what must give way for a roster to exist.</summary>
    internal static StudentModel BuildRelaxed(PlacementProblem problem, Relief relief)
    {
        var made = new StudentModel(problem, new ModelScope { BreakSymmetry = false }, relief);
        made.AddRules();
        return made;
    }

    /// <summary>Builds and solves in one go.</summary>
    public static ModelResult Solve(
        PlacementProblem problem,
        ModelScope scope,
        SolveLimits limits,
        Roster? hint = null
    ) => Build(problem, scope).Solve(limits, hint, onSolution: null);

    /// <summary>Solves the model.</summary>
    /// <param name="limits">Time, threads, seed.</param>
    /// <param name="hint">A roster to begin from, legal or not, or null.</param>
    /// <param name="onSolution">Told of each better roster with its score and the bound so far, on any thread; may be null.</param>
    /// <exception cref="InvalidOperationException">The weights are so large that whole numbers overflow.</exception>
    public ModelResult Solve(SolveLimits limits, Roster? hint, Action<Roster, long, long?>? onSolution)
    {
        ArgumentNullException.ThrowIfNull(limits);
        Aim();
        var parameters = ParametersOf(limits);
        var began = Stopwatch.GetTimestamp();
        new RosterHint(context, scope.BreakSymmetry ? symmetry : null).Give(hint, parameters, limits.Cancel);
        if (parameters.Seconds is { } seconds)
        {
            var left = seconds - Stopwatch.GetElapsedTime(began).TotalSeconds;
            parameters = parameters with { Seconds = Math.Max(0.01, left) };
        }
        var reader = new SolutionReader(context, scope, score);
        using var watch = new SolutionWatch(
            (valueOf, bound) => onSolution?.Invoke(reader.Roster(valueOf), reader.Score(valueOf), Bound(bound)),
            limits.Cancel
        );
        var response = CpSatRun.Solve(context.Model, parameters, watch, limits.Cancel);
        if (response?.Status == CpSolverStatus.Infeasible)
        {
            // Open in 9.15: a false answer of this kind with presolve on a small model. A second way must agree.
            response = CpSatRun.Solve(
                context.Model,
                parameters with
                {
                    Presolve = false,
                    SymmetryLevel = 0,
                },
                watch,
                limits.Cancel
            );
        }
        return response is null ? new ModelResult { Status = ModelStatus.Unknown } : Read(response, reader);
    }

    /// <summary>What is broken in the cheapest way out that was found; empty where none was.</summary>
    internal IReadOnlyList<BrokenDemand> SolveSlacks(SolveLimits limits)
    {
        Aim();
        using var watch = new SolutionWatch(static (_, _) => { }, limits.Cancel);
        var response = CpSatRun.Solve(context.Model, ParametersOf(limits), watch, limits.Cancel);
        if (response?.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return [];
        }
        return context
            .Slacks.Select(slack => new BrokenDemand(
                slack.Rule,
                slack.Subject,
                slack.Amount.Value(index => response.Solution[index]),
                slack.IsShort
            ))
            .Where(static broken => broken.Amount > 0)
            .ToList();
    }

    /// <summary>Leaves every free student the year of a roster, if the model has it: asks whether the roster obeys the rules, and its score.</summary>
    internal void Assume(Roster roster)
    {
        foreach (var student in context.Problem.Students.Where(student => context.Students.Free[student.Index]))
        {
            var missing = RotationReader.Read(context.Problem, roster, student.Index).ToHashSet();
            foreach (var (rotation, taken) in context.Students.Choices(student.Index))
            {
                var done = missing.Remove(rotation) ? 1 : 0;
                context.Require(new LinearSum().Add(taken), done, done);
            }
            // What is left is a rotation that the rules on the student's own year forbid.
            context.Require(new LinearSum().Add(missing.Count), 0, 0);
        }
    }

    private static CpSatParameters ParametersOf(SolveLimits limits) =>
        new()
        {
            Workers = limits.Workers,
            Seed = limits.Seed,
            Seconds = limits.Seconds,
            DeterministicTime = limits.DeterministicTime,
            LinearizationLevel = limits.LinearizationLevel ?? 2,
            Tuned = limits.Tuned,
        };

    private void AddRules()
    {
        foreach (var rule in ModelRuleCatalogue.All)
        {
            rule.Add(context);
            if (rule.IsFilter && context.Relief.Softens(rule.Name))
            {
                ToleratedChoices.Add(context, rule);
            }
        }
    }

    /// <summary>The score, less what is left undone at a price that outweighs it.</summary>
    private void Aim()
    {
        var step = checked(context.Spread(score) + 1);
        var aim = new LinearSum().Add(score).Add(context.Penalty, -step);
        if (!aim.IsConstant)
        {
            context.Model.Maximize(aim.VariablePart());
        }
    }

    private ModelResult Read(CpSolverResponse response, SolutionReader reader)
    {
        var status = response.Status switch
        {
            CpSolverStatus.Optimal => ModelStatus.Optimal,
            CpSolverStatus.Feasible => ModelStatus.Feasible,
            CpSolverStatus.Infeasible => ModelStatus.Infeasible,
            _ => ModelStatus.Unknown,
        };
        if (status is ModelStatus.Infeasible or ModelStatus.Unknown)
        {
            // A solve that ends before its search began reports 0 as bound, whatever the score can be: no roster, no bound.
            return new ModelResult { Status = status, DeterministicTime = response.DeterministicTime };
        }
        long ValueOf(int index) => response.Solution[index];
        var value = reader.Score(ValueOf);
        return new ModelResult
        {
            Status = status,
            Roster = reader.Roster(ValueOf),
            Score = value,
            Terms = terms.ToDictionary(
                static term => term.Key,
                term => term.Value.Value(ValueOf),
                StringComparer.Ordinal
            ),
            Bound = status == ModelStatus.Optimal && !scope.Partial ? value : SoundBound(response, value),
            Undone = context.Penalty.Value(ValueOf),
            DeterministicTime = response.DeterministicTime,
        };
    }

    /// <summary>Whole bound from the solver's floating one; null where that is none, not exact, or mixed with prices.</summary>
    /// <summary>The solver's bound, but none where it contradicts the roster found.</summary>
    private long? SoundBound(CpSolverResponse response, long value) =>
        Bound(response.BestObjectiveBound) is { } bound && bound >= value ? bound : null;

    private long? Bound(double bound) =>
        scope.Partial || score.IsConstant || Math.Abs(bound) > 1e15 || !double.IsFinite(bound)
            ? null
            : score.Constant + (long)Math.Floor(bound + 1e-6);
}
