using Google.OrTools.Sat;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>A model in the making: what rules and terms add to, and the parts they share.</summary>
internal sealed class ModelContext
{
    private readonly List<Slack> slacks = [];
    private readonly Dictionary<int, long> spreads = [];

    public ModelContext(PlacementProblem problem, Relief relief)
    {
        Problem = problem;
        Relief = relief;
    }

    public PlacementProblem Problem { get; }

    public required CpModel Model { get; init; }

    public Relief Relief { get; }

    public required StudentVariables Students { get; init; }

    /// <summary>See <see cref="ModelScope.IsPlain"/>.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What the broken demands cost; empty where every rule is hard.</summary>
    public LinearSum Penalty { get; } = new();

    public IReadOnlyList<Slack> Slacks => slacks;

    public Occupancy Occupancy => field ??= new Occupancy(this);

    public PodCompany Pods => field ??= new PodCompany(this);

    public PodPatterns Patterns => field ??= new PodPatterns(this);

    public PairCompany Pairs => field ??= new PairCompany(this);

    public AloneStudents Alone => field ??= new AloneStudents(this);

    public StudentYear Years => field ??= new StudentYear(this);

    public Flag NewFlag() => Flag.Of(Model.NewBoolVar(string.Empty));

    /// <summary>A whole number between two bounds.</summary>
    public IntVar NewInteger(long low, long high)
    {
        var variable = Model.NewIntVar(low, high, string.Empty);
        spreads[variable.GetIndex()] = high - low;
        return variable;
    }

    /// <summary>No two values of the sum are further apart than this.</summary>
    public long Spread(LinearSum sum) =>
        sum.Parts.Sum(part => Math.Abs(part.Coefficient) * spreads.GetValueOrDefault(part.Variable.GetIndex(), 1));

    /// <summary>Asks for a demand, or prices it where its rule may be broken.</summary>
    public void Ask(Demand demand)
    {
        if (!Relief.Softens(demand.Rule))
        {
            Require(demand.Sum, demand.Low, demand.High);
            return;
        }
        var sum = new LinearSum().Add(demand.Sum);
        if (demand.Low > demand.Sum.Least)
        {
            sum.Add(NewSlack(demand, demand.Low - demand.Sum.Least, isShort: true));
        }
        if (Relief.AllowsExcess && demand.High < demand.Sum.Most)
        {
            sum.Add(NewSlack(demand, demand.Sum.Most - demand.High, isShort: false));
        }
        Require(sum, demand.Low, demand.High);
    }

    /// <summary>A choice that breaks a rule which may be broken at a price.</summary>
    public void Tolerate(string rule, Flag choice, Func<string> subject)
    {
        Penalty.Add(choice, Relief.Prices[rule]);
        slacks.Add(new Slack(rule, subject(), new LinearSum().Add(choice), IsShort: false));
    }

    /// <summary>low ≤ sum ≤ high, always.</summary>
    public void Require(LinearSum sum, long low, long high)
    {
        if (!sum.IsConstant)
        {
            Model.AddLinearConstraint(sum.VariablePart(), low - sum.Constant, high - sum.Constant);
        }
        else if (sum.Constant < low || sum.Constant > high)
        {
            Model.AddBoolOr([]);
        }
    }

    /// <summary>Where <paramref name="first"/> holds, <paramref name="then"/> holds.</summary>
    public void Imply(Flag first, Flag then)
    {
        if (first.IsFalse || then.IsTrue)
        {
            return;
        }
        if (first.IsTrue || then.IsFalse)
        {
            Require(new LinearSum().Add(first.IsTrue ? then : first.Not()), 1, 1);
            return;
        }
        Model.AddImplication(first.Literal, then.Literal);
    }

    private LinearSum NewSlack(Demand demand, long most, bool isShort)
    {
        var variable = NewInteger(0, most);
        slacks.Add(new Slack(demand.Rule, demand.Subject(), new LinearSum().Add(variable, 1), isShort));
        Penalty.Add(variable, Relief.Prices[demand.Rule]);
        return new LinearSum().Add(variable, isShort ? 1 : -1);
    }
}
