using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>One term of the score: sign × weight × amount.</summary>
public interface IScoreTerm
{
    /// <summary>Name in the settings table, such as <c>repeat_isolation</c>.</summary>
    string Name { get; }

    /// <summary>+1 for what is earned, -1 for what is paid.</summary>
    int Sign { get; }

    /// <summary>Points per unit; 0 = off.</summary>
    int Weight(Settings settings);

    /// <summary>Units, whole; only <c>preference</c> and <c>worst</c> may be negative.</summary>
    long Amount(RosterFacts facts);
}

/// <summary>What a term gave for one roster.</summary>
/// <param name="Name">Name of the term.</param>
/// <param name="Weight">Points per unit in force.</param>
/// <param name="Amount">Units.</param>
/// <param name="Points">Sign × weight × amount.</param>
public sealed record TermValue(string Name, int Weight, long Amount, long Points);
