using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// Where the roster breaks a rule now: placements in slots, at sites or under limits that are over-full, or beside somebody to be kept
/// apart, and all blocks of students whose own year is not whole. Minimums are not among them: whoever could fill them is elsewhere.
/// </summary>
internal sealed class TroubleList(SearchState state)
{
    private readonly List<(int Student, int Block)> all = [];

    public IReadOnlyList<(int Student, int Block)> All => all;

    /// <summary>Looks through the whole roster.</summary>
    public void Refresh()
    {
        all.Clear();
        var blocks = state.Problem.Blocks;
        for (var student = 0; student < state.Problem.Students; student++)
        {
            var isUndone = state.OwnViolation(student) > 0;
            for (var block = 0; block < blocks; block++)
            {
                if (isUndone || (state.SlotAt(student, block) >= 0 && state.Occupancy.IsCrowded(student, block)))
                {
                    all.Add((student, block));
                }
            }
        }
    }
}
