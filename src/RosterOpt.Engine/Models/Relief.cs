namespace RosterOpt.Engine.Models;

/// <summary>Which rules a model may break, at which price.</summary>
internal sealed record Relief
{
    /// <summary>Name of a rule → points for one violation; a rule that is missing is hard.</summary>
    public required IReadOnlyDictionary<string, long> Prices { get; init; }

    /// <summary>True where places, windows and surplus may be exceeded too; false where only what is missing may be.</summary>
    public bool AllowsExcess { get; init; }

    /// <summary>Every rule hard.</summary>
    public static Relief None { get; } = new() { Prices = new Dictionary<string, long>(StringComparer.Ordinal) };

    public bool Softens(string rule) => Prices.ContainsKey(rule);
}

/// <summary>Something a rule asks: a sum between two bounds.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Sum">What is counted, in the rule's unit of violation.</param>
/// <param name="Low">Smallest value allowed.</param>
/// <param name="High">Largest value allowed.</param>
/// <param name="Subject">What it is about, in words that name no student; called only where the rule may be broken.</param>
internal readonly record struct Demand(string Rule, LinearSum Sum, long Low, long High, Func<string> Subject);

/// <summary>A demand that may be broken, and the variable that counts how much.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Amount">Violations, or the literal of a choice that breaks the rule.</param>
/// <param name="IsShort">True where something is missing, false where there is too much of it.</param>
internal sealed record Slack(string Rule, string Subject, LinearSum Amount, bool IsShort);

/// <summary>A demand that a solution breaks.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Subject">What it is about, naming no student.</param>
/// <param name="Amount">Violations; at least 1.</param>
/// <param name="IsShort">True where something is missing, false where there is too much of it.</param>
internal sealed record BrokenDemand(string Rule, string Subject, long Amount, bool IsShort);
