using RosterOpt.Engine.Search.Moves;

namespace RosterOpt.Engine.Construction;

/// <summary>
/// Gives a pod new years, away from what is over-full now. Where prerequisites, leave and windows hold one another, single exchanges
/// lead nowhere: whoever takes medicine last must take what asks for it in the last block, and so must all others who could change.
/// </summary>
internal sealed class RebuildYears(UnitBuilder builder) : IMove
{
    public string Name => "rebuild-years";

    public bool TryPropose(MoveKit kit)
    {
        var student = kit.RandomStudent();
        var pod = kit.Problem.PodOf[student];
        var members = pod < 0 ? [student] : kit.Problem.PodMembers[pod];
        builder.Recount();
        foreach (var member in members)
        {
            builder.Clear(member);
        }
        builder.Place(members);
        return true;
    }
}
