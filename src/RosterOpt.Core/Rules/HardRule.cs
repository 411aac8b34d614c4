using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>Something every roster must obey.</summary>
public interface IHardRule
{
    /// <summary>Name in the data format, such as <c>over-capacity</c>.</summary>
    string Name { get; }

    /// <summary>Every place where the roster breaks the rule; the counts add up to what the audit reports.</summary>
    IEnumerable<Breach> Check(RosterFacts facts);
}

/// <summary>One place where a roster breaks a rule. Indices are -1 where they do not apply.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Count">Violations here, in the unit of the rule; at least 1.</param>
/// <param name="Message">In the words of a coordinator, fit for any log: names no student where the rule's cause is confidential.</param>
public sealed record Breach(string Rule, int Count, string Message)
{
    public int Student { get; init; } = -1;
    public int Block { get; init; } = -1;
    public int Site { get; init; } = -1;
    public int Discipline { get; init; } = -1;

    /// <summary>The row of the data set that asks for it, where there is one.</summary>
    public Cohort.SourceRow Row { get; init; }

    /// <summary>
    /// True where what breaks the rule is confidential (leave, exclusions, tags, pairs apart, locks, completed): then the student
    /// and the other indices may be shown only with <c>--show-values</c>; <see cref="Message"/> and <see cref="Row"/> always.
    /// </summary>
    public bool IsConfidential { get; init; }

    /// <summary>The message with everything <see cref="Message"/> keeps back, for <c>--show-values</c>; empty where nothing is kept back.</summary>
    public string Confidential { get; init; } = string.Empty;
}
