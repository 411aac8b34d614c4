namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>A linear model of whole numbers in the making: the same calls build it for CP-SAT and for the others.</summary>
internal interface ILinearModel
{
    /// <summary>A variable of 0 or 1; answers its number, from 0.</summary>
    int NewFlag();

    /// <summary>A whole number from 0 to the most.</summary>
    int NewWhole(int most);

    /// <summary>low ≤ sum ≤ high; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> leave a side open.</summary>
    void Add(Sum sum, long low, long high);

    void Maximise(Sum sum);

    /// <summary>True where building has to end because the time is over.</summary>
    bool IsOver { get; }
}

/// <summary>Variables with their factors.</summary>
internal sealed class Sum
{
    public List<(int Variable, long Factor)> Parts { get; } = [];

    public Sum With(int variable, long factor = 1)
    {
        Parts.Add((variable, factor));
        return this;
    }

    public Sum With(IEnumerable<int> variables, long factor = 1)
    {
        Parts.AddRange(variables.Select(variable => (variable, factor)));
        return this;
    }
}
