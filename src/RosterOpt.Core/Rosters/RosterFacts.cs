using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// What rules, terms and metrics need to know of a roster, worked out once: rotations, occupants and company.
/// Works for any roster, legal or not. Immutable.
/// </summary>
public sealed class RosterFacts
{
    public RosterFacts(PlacementProblem problem, Roster roster)
    {
        Problem = problem;
        Roster = roster;
    }

    public PlacementProblem Problem { get; }

    public Roster Roster { get; }
}
