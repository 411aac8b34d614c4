using Google.OrTools.Sat;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// Chooses one year per student so that all rows hold and the score is largest: CP-SAT with one worker, so that it is repeatable.
/// </summary>
internal sealed class YearSelection
{
    private readonly ColumnPool pool;
    private readonly CpModel model = new();
    private readonly List<(int Column, BoolVar Variable)> choices = [];
    private readonly LinearExprBuilder objective = LinearExpr.NewBuilder();
    private readonly bool isComplete = true;

    /// <param name="pool">All years.</param>
    /// <param name="columns">Indices of those to choose from.</param>
    /// <param name="worst">Weight of the worst student's own value.</param>
    public YearSelection(ColumnPool pool, IReadOnlyList<int> columns, int worst)
    {
        this.pool = pool;
        var byStudent = pool.Years.Select(_ => new List<(int Column, BoolVar Variable)>()).ToArray();
        var byRow = pool.Kinds.Master.All.Select(_ => new List<BoolVar>()).ToArray();
        foreach (var column in columns)
        {
            var choice = (column, model.NewBoolVar(string.Empty));
            choices.Add(choice);
            byStudent[pool.All[column].Student].Add(choice);
            objective.AddTerm(choice.Item2, pool.All[column].Value);
            foreach (var row in pool.RowsOf(pool.All[column]))
            {
                byRow[row].Add(choice.Item2);
            }
        }
        foreach (var mine in byStudent)
        {
            isComplete &= mine.Count > 0;
            model.AddExactlyOne(mine.Select(x => x.Variable));
        }
        isComplete &= Limit(byRow);
        AddWorst(byStudent, worst);
        model.Maximize(objective);
    }

    /// <summary>The best choice.</summary>
    /// <param name="start">A choice to begin from, one index per student, or null.</param>
    /// <param name="limits">Seed and time.</param>
    /// <param name="cancel">Ends the search early.</param>
    public SelectionResult Run(IReadOnlyCollection<int>? start, SelectionLimits limits, CancellationToken cancel)
    {
        if (!isComplete || cancel.IsCancellationRequested)
        {
            return new SelectionResult(null, null, false, 0);
        }
        if (start is not null)
        {
            var chosen = start.ToHashSet();
            foreach (var (column, variable) in choices)
            {
                model.AddHint(variable, chosen.Contains(column) ? 1 : 0);
            }
        }
        var solver = new CpSolver { StringParameters = limits.ToParameters() };
        // A stop that falls between here and the first step of the search would be lost; the time limit catches it.
        using var registration = cancel.Register(solver.StopSearch);
        var status = solver.Solve(model);
        var solved = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        return new SelectionResult(
            solved ? [.. choices.Where(x => solver.BooleanValue(x.Variable)).Select(x => x.Column)] : null,
            solved ? (long)Math.Round(solver.ObjectiveValue) : null,
            status is CpSolverStatus.Optimal,
            solver.Response?.DeterministicTime ?? 0
        );
    }

    private bool Limit(List<BoolVar>[] byRow)
    {
        for (var row = 0; row < byRow.Length; row++)
        {
            var limits = pool.Kinds.Master.All[row];
            var users = byRow[row];
            if (users.Count < limits.Min)
            {
                return false;
            }
            if (users.Count == 0 || (limits.Min == 0 && limits.OpenMin <= 1 && users.Count <= limits.Max))
            {
                continue;
            }
            var use = LinearExpr.Sum(users);
            model.AddLinearConstraint(use, limits.Min, limits.Max);
            if (limits.OpenMin > 1)
            {
                var open = model.NewBoolVar(string.Empty);
                model.AddLinearConstraint(use, limits.OpenMin, limits.Max).OnlyEnforceIf(open);
                model.AddLinearConstraint(use, 0, 0).OnlyEnforceIf(open.Not());
            }
        }
        return true;
    }

    private void AddWorst(List<(int Column, BoolVar Variable)>[] byStudent, int worst)
    {
        if (worst == 0 || !isComplete || byStudent.Length == 0)
        {
            return;
        }
        var least = byStudent.Min(mine => mine.Min(x => pool.All[x.Column].Own));
        var most = byStudent.Min(mine => mine.Max(x => pool.All[x.Column].Own));
        var value = model.NewIntVar(least, most, string.Empty);
        foreach (var mine in byStudent.Where(mine => mine.Exists(x => pool.All[x.Column].Own < most)))
        {
            var own = LinearExpr.WeightedSum(mine.Select(x => x.Variable), mine.Select(x => pool.All[x.Column].Own));
            model.Add(value <= own);
        }
        objective.AddTerm(value, worst);
    }
}

/// <summary>Seed and budget of a choice.</summary>
/// <param name="Seed">Seed of the solver.</param>
/// <param name="Amount">Seconds, or units of the solver's own where the run is deterministic.</param>
/// <param name="IsDeterministic">True where the clock must not steer.</param>
internal readonly record struct SelectionLimits(int Seed, double Amount, bool IsDeterministic)
{
    public string ToParameters() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"num_workers:1,random_seed:{Math.Abs((long)Seed) % int.MaxValue},{(IsDeterministic ? "max_deterministic_time" : "max_time_in_seconds")}:{Math.Max(0.01, Amount):F3}"
        );
}

/// <summary>What was chosen.</summary>
/// <param name="Columns">Indices, one per student in no order, or null where no legal choice was found.</param>
/// <param name="Score">Its score.</param>
/// <param name="IsBest">True where no choice among these years is better.</param>
/// <param name="Units">Work, in the solver's own units.</param>
internal sealed record SelectionResult(List<int>? Columns, long? Score, bool IsBest, double Units);
