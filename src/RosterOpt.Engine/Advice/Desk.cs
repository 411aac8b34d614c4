using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>What one thread works with: the roster as a state of its own, which every solve leaves as it was.</summary>
internal sealed class Desk
{
    private Desk(SearchState state) => State = state;

    public SearchState State { get; }

    /// <summary>Placements alone in the roster as it stands.</summary>
    public int Lone
    {
        get
        {
            var (problem, occupancy) = (State.Problem, State.Occupancy);
            var lone = 0;
            for (var at = 0; at < occupancy.SlotAt.Length; at++)
            {
                var slot = occupancy.SlotAt[at];
                var group = slot < 0 ? -1 : occupancy.GroupOf(slot);
                lone += group >= 0 && occupancy.GroupCount(group) == 1 && !problem.IsSolo[at / problem.Blocks] ? 1 : 0;
            }
            return lone;
        }
    }

    /// <summary>Lays out a legal roster.</summary>
    /// <exception cref="ArgumentException">The roster is not legal.</exception>
    public static Desk Of(SearchProblem problem, Roster roster)
    {
        var state = new SearchState(problem);
        new StartRoster(problem, roster).CopyTo(state);
        // A rotation that does not fit in would be missing: then the roster is not legal, whatever is left of it.
        return state.Violation == 0 && roster.Placements.Count() == state.Occupancy.SlotAt.Count(slot => slot >= 0)
            ? new Desk(state)
            : throw new ArgumentException("The roster breaks a rule.", nameof(roster));
    }
}
