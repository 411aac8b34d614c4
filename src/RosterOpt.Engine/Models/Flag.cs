using Google.OrTools.Sat;

namespace RosterOpt.Engine.Models;

/// <summary>Yes or no in a model: a constant, a variable or a negated variable. Constants fold away before the solver sees them.</summary>
internal readonly struct Flag
{
    private readonly bool negated;

    private Flag(BoolVar? variable, bool negated)
    {
        Variable = variable;
        this.negated = negated;
    }

    public static Flag True { get; } = new(null, negated: true);

    public static Flag False { get; } = new(null, negated: false);

    /// <summary>The variable behind it, or null for a constant.</summary>
    public BoolVar? Variable { get; }

    public bool IsConstant => Variable is null;

    public bool IsTrue => Variable is null && negated;

    public bool IsFalse => Variable is null && !negated;

    /// <summary>True where it says the opposite of its variable.</summary>
    public bool IsNegated => Variable is not null && negated;

    public static Flag Of(BoolVar variable) => new(variable, negated: false);

    public static Flag Of(bool value) => value ? True : False;

    public Flag Not() => new(Variable, !negated);

    /// <summary>For constraints over literals.</summary>
    /// <exception cref="InvalidOperationException">It is a constant, which the caller should have folded.</exception>
    public ILiteral Literal
    {
        get
        {
            if (Variable is null)
            {
                throw new InvalidOperationException("A constant flag has no literal. Maybe a constant was not folded.");
            }
            return negated ? Variable.Not() : Variable;
        }
    }
}
