using Google.OrTools.Sat;

namespace RosterOpt.Engine.Models;

/// <summary>A whole-number sum of coefficients × variables and a constant, kept apart from the constant so that it folds.</summary>
internal sealed class LinearSum
{
    private readonly List<(IntVar Variable, long Coefficient)> parts = [];

    public long Constant { get; private set; }

    public IReadOnlyList<(IntVar Variable, long Coefficient)> Parts => parts;

    public bool IsConstant => parts.Count == 0;

    /// <summary>Smallest value where every variable is 0 or 1; a sum with other variables must not ask.</summary>
    public long Least => parts.Aggregate(Constant, static (sum, part) => sum + Math.Min(0, part.Coefficient));

    /// <summary>Largest value where every variable is 0 or 1.</summary>
    public long Most => parts.Aggregate(Constant, static (sum, part) => sum + Math.Max(0, part.Coefficient));

    public static LinearSum Of(IEnumerable<Flag> flags)
    {
        var sum = new LinearSum();
        foreach (var flag in flags)
        {
            sum.Add(flag);
        }
        return sum;
    }

    public LinearSum Add(long constant)
    {
        Constant += constant;
        return this;
    }

    public LinearSum Add(Flag flag, long coefficient = 1)
    {
        if (coefficient == 0 || flag.IsFalse)
        {
            return this;
        }
        if (flag.Variable is not { } variable)
        {
            Constant += coefficient;
        }
        else if (flag.IsNegated)
        {
            Constant += coefficient;
            parts.Add((variable, -coefficient));
        }
        else
        {
            parts.Add((variable, coefficient));
        }
        return this;
    }

    public LinearSum Add(IntVar variable, long coefficient)
    {
        if (coefficient != 0)
        {
            parts.Add((variable, coefficient));
        }
        return this;
    }

    public LinearSum Add(LinearSum other, long factor = 1)
    {
        if (factor == 0)
        {
            return this;
        }
        Constant += factor * other.Constant;
        foreach (var (variable, coefficient) in other.parts)
        {
            parts.Add((variable, factor * coefficient));
        }
        return this;
    }

    /// <summary>The variable part alone; the constant stays outside the solver.</summary>
    public LinearExpr VariablePart() =>
        LinearExpr.WeightedSum(
            parts.ConvertAll(static LinearExpr (part) => part.Variable),
            parts.ConvertAll(static part => part.Coefficient)
        );

    /// <summary>The whole sum with its constant.</summary>
    public LinearExpr Whole() => LinearExpr.Affine(VariablePart(), 1, Constant);

    /// <summary>Its value in a solution.</summary>
    /// <param name="valueOf">Value of a variable by index.</param>
    public long Value(Func<int, long> valueOf)
    {
        var sum = Constant;
        foreach (var (variable, coefficient) in parts)
        {
            sum += coefficient * valueOf(variable.GetIndex());
        }
        return sum;
    }
}
