using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks;

/// <summary>Looks at an understood problem as a whole for what no single row shows.</summary>
internal interface ICrossCheck
{
    /// <summary>
    /// Findings of the grade impossible, each a proof that no legal roster exists, or warnings. Never an error: those are found
    /// while the tables are read.
    /// </summary>
    IEnumerable<Finding> Check(CrossCheckFacts facts);
}
