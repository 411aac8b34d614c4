using RosterOpt.Engine.Models.Rules;

namespace RosterOpt.Engine.Models;

/// <summary>What a partial roster may leave undone.</summary>
internal static class PartialRelief
{
    /// <summary>In units that each outweigh the whole score: a rotation left out weighs more than three locks, a lock more than two minimums.</summary>
    public static Relief Prices { get; } =
        new()
        {
            Prices = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                [UnderMinModelRule.RuleName] = 1,
                [LockBrokenModelRule.RuleName] = 3,
                [MissingDisciplineModelRule.RuleName] = 10,
                [PoolCountModelRule.RuleName] = 10,
            },
        };
}
