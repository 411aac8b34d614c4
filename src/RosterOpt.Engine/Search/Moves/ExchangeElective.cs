namespace RosterOpt.Engine.Search.Moves;

/// <summary>A student, or all podmates with the same elective there, take another elective of the pool instead.</summary>
internal sealed class ExchangeElective : IMove
{
    public string Name => "exchange-elective";

    public bool TryPropose(MoveKit kit)
    {
        var student = kit.RandomStudent();
        var pools = kit.Problem.Demands.Of(student);
        var pool = pools.Length == 0 ? null : pools[kit.Random.Next(pools.Length)];
        if (pool is not { IsPool: true } || pool.Disciplines.Length <= pool.Count)
        {
            return false;
        }
        var start = kit.RandomRotation(student);
        if (start < 0 || !pool.Disciplines.Contains(kit.DisciplineAt(student, start)))
        {
            return false;
        }
        var old = kit.DisciplineAt(student, start);
        var next = pool.Disciplines[kit.Random.Next(pool.Disciplines.Length)];
        if (next == old)
        {
            return false;
        }
        if (kit.Random.Next(3) == 0)
        {
            kit.TakeOne(student);
        }
        else
        {
            kit.TakeMates(student, start);
        }
        return Exchange(kit, start, next);
    }

    private static bool Exchange(MoveKit kit, int start, int next)
    {
        foreach (var mover in kit.Movers)
        {
            // A mate of another programme, or with other electives left, cannot take it.
            if (Has(kit, mover, next) || !MayTake(kit, mover, next, kit.DisciplineAt(mover, start)))
            {
                return false;
            }
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
        }
        var length = kit.Problem.LengthOf(kit.Movers[0], next);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var to = attempt == 0 ? start : kit.Random.Next(kit.Problem.Blocks);
            if (AllFree(kit, to, length) && kit.Problem.Allowed.AllowsSomewhere(kit.Movers[0], next, to))
            {
                return kit.PlaceMovers(next, to, -1) && kit.OrderKept();
            }
        }
        return false;
    }

    private static bool Has(MoveKit kit, int student, int discipline)
    {
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            if (kit.DisciplineAt(student, block) == discipline)
            {
                return true;
            }
        }
        return false;
    }

    private static bool MayTake(MoveKit kit, int student, int next, int old)
    {
        foreach (var demand in kit.Problem.Demands.Of(student))
        {
            if (demand.IsPool && demand.Disciplines.Contains(next))
            {
                return demand.Disciplines.Contains(old);
            }
        }
        return false;
    }

    private static bool AllFree(MoveKit kit, int start, int length)
    {
        foreach (var mover in kit.Movers)
        {
            if (!kit.IsFree(mover, start, length))
            {
                return false;
            }
        }
        return true;
    }
}
