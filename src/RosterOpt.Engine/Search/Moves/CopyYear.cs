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
        if (IsSame(kit, student, mate))
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

    private static bool IsSame(MoveKit kit, int student, int mate)
    {
        var (slots, blocks) = (kit.State.Occupancy.SlotAt, kit.Problem.Blocks);
        return slots.AsSpan(student * blocks, blocks).SequenceEqual(slots.AsSpan(mate * blocks, blocks));
    }

    private static bool Copy(MoveKit kit, int student, int mate)
    {
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
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
        return kit.OrderKept();
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
