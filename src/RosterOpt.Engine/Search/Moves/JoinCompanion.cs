namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// A student goes to where a podmate or a wished peer is in some block: to the same site where both do the same discipline then, else
/// by exchanging blocks so that they do.
/// </summary>
internal sealed class JoinCompanion : IMove
{
    private readonly ExchangeBlocks exchange = new();
    private readonly int[]?[] wished;

    public JoinCompanion(SearchProblem problem)
    {
        wished = new int[]?[problem.Students];
        foreach (var wish in problem.Problem.Wishes.Where(_ => problem.Settings.Together > 0))
        {
            wished[wish.StudentA] = [.. wished[wish.StudentA] ?? [], wish.StudentB];
            wished[wish.StudentB] = [.. wished[wish.StudentB] ?? [], wish.StudentA];
        }
    }

    public string Name => "join-companion";

    public bool TryPropose(MoveKit kit)
    {
        var (student, near) = kit.DrawRotation();
        var mate = ChooseMate(kit, student);
        if (mate < 0)
        {
            return false;
        }
        var block =
            near >= 0 && kit.State.SlotAt(mate, near) >= 0 ? kit.State.StartAt(mate, near) : kit.RandomRotation(mate);
        if (block < 0)
        {
            return false;
        }
        var discipline = kit.DisciplineAt(mate, block);
        var target = kit.State.OfferAt(mate, block);
        if (target == kit.State.OfferAt(student, block) || !kit.Problem.Allowed.Allows(student, target, block))
        {
            return false;
        }
        if (kit.Starts(student, discipline, block))
        {
            return ChangeTo(kit, student, block, target);
        }
        var own = FindRotation(kit, student, discipline);
        return own >= 0 && exchange.Propose(kit, student, own, block, target);
    }

    private int ChooseMate(MoveKit kit, int student)
    {
        if (wished[student] is { } peers && kit.Random.Next(2) == 0)
        {
            return peers[kit.Random.Next(peers.Length)];
        }
        var pod = kit.Problem.PodOf[student];
        if (pod < 0 || kit.Problem.PodMembers[pod].Length < 2)
        {
            return -1;
        }
        var members = kit.Problem.PodMembers[pod];
        var mate = members[kit.Random.Next(members.Length)];
        return mate == student ? -1 : mate;
    }

    private static bool ChangeTo(MoveKit kit, int student, int start, int target)
    {
        if (kit.Random.Next(2) == 0)
        {
            kit.TakeOne(student);
        }
        else
        {
            kit.TakePart(student, start);
        }
        foreach (var mover in kit.Movers)
        {
            if (!kit.Problem.Allowed.Allows(mover, target, start))
            {
                return false;
            }
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
            kit.State.Add(mover, target, start);
        }
        return true;
    }

    private static int FindRotation(MoveKit kit, int student, int discipline)
    {
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (kit.Starts(student, discipline, block))
            {
                return block;
            }
        }
        return -1;
    }
}
