namespace RosterOpt.Core.Rules;

/// <summary>Every hard rule, in the order in which they are reported. A new rule is one file and one line here.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<IHardRule> All { get; } = [];
}
