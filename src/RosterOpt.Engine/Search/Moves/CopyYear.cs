namespace RosterOpt.Engine.Search.Moves;

/// <summary>A student takes over a podmate's whole year, sites and all: strayed members come home.</summary>
internal sealed class CopyYear : IMove
{
    public string Name => "copy-year";

    public bool TryPropose(MoveKit kit)
    {
        var student = kit.RandomStudent();
        var pod = kit.Problem.PodOf[student];
        if (pod < 0)
        {
            return false;
        }
        var members = kit.Problem.PodMembers[pod];
        var mate = members[kit.Random.Next(members.Length)];
        if (mate == student || !HaveSameNeeds(kit.Problem, student, mate))
        {
            return false;
        }
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (
                kit.State.SlotAt(mate, block) >= 0
                && kit.State.StartAt(mate, block) == block
                && !kit.Problem.Allowed.Allows(student, kit.State.OfferAt(mate, block), block)
            )
            {
                return false;
            }
        }
        return Copy(kit, student, mate);
    }

    private static bool Copy(MoveKit kit, int student, int mate)
    {
        var different = false;
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            different |= kit.State.SlotAt(student, block) != kit.State.SlotAt(mate, block);
            if (kit.State.SlotAt(student, block) >= 0 && kit.State.StartAt(student, block) == block)
            {
                kit.State.Remove(student, block);
            }
        }
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (kit.State.SlotAt(mate, block) >= 0 && kit.State.StartAt(mate, block) == block)
            {
                kit.State.Add(student, kit.State.OfferAt(mate, block), block);
            }
        }
        return different && kit.OrderKept();
    }

    private static bool HaveSameNeeds(SearchProblem problem, int student, int mate)
    {
        if (problem.ProgrammeOf[student] != problem.ProgrammeOf[mate])
        {
            return false;
        }
        var (mine, theirs) = (problem.Demands.Of(student), problem.Demands.Of(mate));
        if (ReferenceEquals(mine, theirs))
        {
            return true;
        }
        if (mine.Length != theirs.Length)
        {
            return false;
        }
        for (var i = 0; i < mine.Length; i++)
        {
            if (mine[i].Count != theirs[i].Count || !mine[i].Disciplines.AsSpan().SequenceEqual(theirs[i].Disciplines))
            {
                return false;
            }
        }
        return true;
    }
}
