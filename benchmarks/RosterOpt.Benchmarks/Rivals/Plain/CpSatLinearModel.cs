using Google.OrTools.Sat;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>A linear model for CP-SAT. Its variables have the numbers that the solver gives them.</summary>
/// <param name="isOver">True where building has to end.</param>
internal sealed class CpSatLinearModel(Func<bool> isOver) : ILinearModel
{
    private readonly List<IntVar> variables = [];

    public CpModel Model { get; } = new();

    public bool IsOver => isOver();

    public int NewFlag() => Keep(Model.NewBoolVar(string.Empty));

    public int NewWhole(int most) => Keep(Model.NewIntVar(0, most, string.Empty));

    public void Add(Sum sum, long low, long high) => Model.AddLinearConstraint(Expression(sum), low, high);

    public void Maximise(Sum sum) => Model.Maximize(Expression(sum));

    private int Keep(IntVar variable)
    {
        variables.Add(variable);
        return variables.Count - 1;
    }

    private LinearExpr Expression(Sum sum) =>
        LinearExpr.WeightedSum(
            sum.Parts.Select(part => variables[part.Variable]),
            sum.Parts.Select(part => part.Factor)
        );
}
