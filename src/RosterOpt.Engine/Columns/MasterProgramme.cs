using Google.OrTools.LinearSolver;

namespace RosterOpt.Engine.Columns;

/// <summary>
/// The linear master problem over the years generated so far (GLOP): one year per student, rows within their limits, and the worst
/// student's own value at most each student's. Students, and places, that are still missing in a row are lent at a penalty, which also keeps
/// duals small while they are wild (it is raised until nothing is lent). All rows that can bind are there from the start, so that the only change
/// between two solutions is new years, and the simplex goes on where it stood.
/// </summary>
internal sealed class MasterProgramme : IDisposable
{
    /// <summary>Points for a year that is missing because none is known yet.</summary>
    private const double MissingYear = 1e6;

    /// <summary>Presolving or scaling anew would hide from the solver that only columns were added, and it would begin from nothing.</summary>
    private const string GoOn = "use_preprocessing: false use_scaling: false";

    private readonly ColumnPool pool;
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Constraint[] convexity;
    private readonly Constraint[] worstRows = [];
    private readonly Constraint?[] rows;
    private readonly List<Variable> columns = [];
    private readonly List<Variable> lent = [];
    private readonly bool hasWorst;
    private readonly int lentYears;

    /// <param name="pool">Years; <see cref="AddNewColumns"/> takes over what it holds.</param>
    /// <param name="worst">Weight of the worst student.</param>
    /// <param name="penalty">First points for a student or place that is lent.</param>
    public MasterProgramme(ColumnPool pool, int worst, double penalty)
    {
        this.pool = pool;
        hasWorst = worst > 0;
        Penalty = penalty;
        solver.SetSolverSpecificParametersAsString(GoOn);
        solver.Objective().SetMaximization();
        var worstOwn = solver.MakeNumVar(-1e9, 1e9, string.Empty);
        solver.Objective().SetCoefficient(worstOwn, worst);
        convexity = [.. pool.Years.Select(_ => solver.MakeConstraint(1, 1))];
        if (hasWorst)
        {
            worstRows = [.. pool.Years.Select(_ => solver.MakeConstraint(double.NegativeInfinity, 0))];
        }
        // A lent year counts as good as the best known one for the worst student: neither a bar nor a lure.
        var mostOwn = pool.All.Count == 0 ? 0 : pool.All.Max(x => x.Own);
        for (var student = 0; student < convexity.Length; student++)
        {
            var missing = Lend(convexity[student], 1);
            solver.Objective().SetCoefficient(missing, -MissingYear);
            if (hasWorst)
            {
                worstRows[student].SetCoefficient(worstOwn, 1);
                worstRows[student].SetCoefficient(missing, -mostOwn);
            }
        }
        lentYears = lent.Count;
        rows = MakeRows();
        AddNewColumns();
    }

    /// <summary>Points for a student or a place that is lent.</summary>
    public double Penalty { get; private set; }

    /// <summary>Points of the last solution.</summary>
    public double Value { get; private set; }

    /// <summary>What the last solution still lends; 0 = it is a true relaxed roster.</summary>
    public double Lent { get; private set; }

    /// <summary>Duals of the last solution: by row, and by student for the worst.</summary>
    public (double[] Rows, double[] Worst) Duals { get; private set; }

    /// <summary>Share of each year in the last solution.</summary>
    public double[] Shares { get; private set; } = [];

    /// <summary>Simplex steps of the last solution.</summary>
    public long Iterations { get; private set; }

    public void RaisePenalty(double factor)
    {
        Penalty *= factor;
        foreach (var variable in lent.Skip(lentYears))
        {
            solver.Objective().SetCoefficient(variable, -Penalty);
        }
    }

    /// <summary>Takes over the years added to the pool since the last call.</summary>
    public void AddNewColumns()
    {
        for (var index = columns.Count; index < pool.All.Count; index++)
        {
            var year = pool.All[index];
            var variable = solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
            columns.Add(variable);
            solver.Objective().SetCoefficient(variable, year.Value);
            convexity[year.Student].SetCoefficient(variable, 1);
            if (hasWorst)
            {
                worstRows[year.Student].SetCoefficient(variable, -year.Own);
            }
            foreach (var row in pool.RowsOf(year))
            {
                rows[row]?.SetCoefficient(variable, 1);
            }
        }
    }

    /// <summary>Solves; false where the solver gave up or the time ran out.</summary>
    public bool Solve(TimeSpan? limit)
    {
        solver.SetTimeLimit(limit is { } time ? (long)Math.Max(1, time.TotalMilliseconds) : 0);
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            return false;
        }
        Value = solver.Objective().Value();
        Iterations = solver.Iterations();
        Lent = lent.Sum(x => x.SolutionValue());
        Duals = (
            [.. rows.Select(x => x?.DualValue() ?? 0)],
            hasWorst ? [.. worstRows.Select(x => x.DualValue())] : new double[convexity.Length]
        );
        Shares = [.. columns.Select(x => x.SolutionValue())];
        return true;
    }

    public void Dispose() => solver.Dispose();

    private Constraint?[] MakeRows()
    {
        var all = pool.Kinds.Master.All;
        var binds = new BindingRows(pool).Binds;
        var made = new Constraint?[all.Count];
        for (var row = 0; row < made.Length; row++)
        {
            if (binds[row])
            {
                var least = all[row].Min > 0 ? all[row].Min : double.NegativeInfinity;
                var constraint = made[row] = solver.MakeConstraint(least, all[row].Max);
                Lend(constraint, -1);
                if (all[row].Min > 0)
                {
                    Lend(constraint, 1);
                }
            }
        }
        return made;
    }

    private Variable Lend(Constraint constraint, int sign)
    {
        var variable = solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
        solver.Objective().SetCoefficient(variable, -Penalty);
        constraint.SetCoefficient(variable, sign);
        lent.Add(variable);
        return variable;
    }
}
