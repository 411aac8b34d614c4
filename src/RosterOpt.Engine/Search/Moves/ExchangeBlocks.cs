namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// A rotation goes to other blocks of the year, and what stood there goes to the blocks that it leaves (or to other free ones):
/// for a student alone or for all podmates with the same timetable in those blocks.
/// </summary>
internal sealed class ExchangeBlocks : IMove
{
    private readonly List<(int Discipline, int Start, int Length, int Offer)> displaced = [];

    public string Name => "exchange-blocks";

    public bool TryPropose(MoveKit kit)
    {
        var (student, start) = kit.DrawRotation();
        if (start < 0)
        {
            return false;
        }
        var discipline = kit.DisciplineAt(student, start);
        var length = kit.Problem.LengthOf(student, discipline);
        var to = kit.Random.Next(kit.Problem.Blocks - length + 1);
        return to != start && !IsAlike(kit, student, start, to) && Propose(kit, student, start, to, -1);
    }

    /// <summary>True where another rotation of the same discipline stands there: nothing would be exchanged.</summary>
    private static bool IsAlike(MoveKit kit, int student, int start, int to) =>
        kit.DisciplineAt(student, to) == kit.DisciplineAt(student, start) && kit.State.StartAt(student, to) != start;

    /// <summary>Moves the student's rotation to another start, with mates where they share what is displaced.</summary>
    /// <param name="kit">The kit.</param>
    /// <param name="student">Who moves.</param>
    /// <param name="start">First block of the rotation.</param>
    /// <param name="to">Its new first block.</param>
    /// <param name="hint">Offer wanted for the rotation, or -1; with one, the student moves without podmates.</param>
    public bool Propose(MoveKit kit, int student, int start, int to, int hint)
    {
        var discipline = kit.DisciplineAt(student, start);
        if (!kit.Problem.Allowed.AllowsSomewhere(student, discipline, to))
        {
            return false;
        }
        var length = kit.Problem.LengthOf(student, discipline);
        FindDisplaced(kit, student, start, to, length);
        TakeMovers(kit, student, start, hint >= 0);
        var from = kit.State.OfferAt(student, start);
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
            foreach (var rotation in displaced)
            {
                kit.State.Remove(mover, rotation.Start);
            }
        }
        if (!AreFree(kit, to, length) || !kit.PlaceMovers(discipline, to, hint >= 0 ? hint : from))
        {
            return false;
        }
        foreach (var rotation in displaced)
        {
            if (!Settle(kit, rotation, start, to))
            {
                return false;
            }
        }
        return kit.OrderKept();
    }

    private void FindDisplaced(MoveKit kit, int student, int start, int to, int length)
    {
        displaced.Clear();
        for (var block = to; block < to + length; block++)
        {
            var first = kit.State.SlotAt(student, block) < 0 ? -1 : kit.State.StartAt(student, block);
            if (first < 0 || first == start || displaced.Exists(rotation => rotation.Start == first))
            {
                continue;
            }
            var discipline = kit.DisciplineAt(student, first);
            displaced.Add(
                (discipline, first, kit.Problem.LengthOf(student, discipline), kit.State.OfferAt(student, first))
            );
        }
    }

    private void TakeMovers(MoveKit kit, int student, int start, bool alone)
    {
        if (alone || kit.Random.Next(MoveKit.AloneOneIn) == 0)
        {
            kit.TakeOne(student);
            return;
        }
        kit.TakeMates(student, start);
        foreach (var rotation in displaced)
        {
            kit.KeepMoversWith(rotation.Discipline, rotation.Start);
        }
    }

    /// <summary>Puts a displaced rotation where the moved one was, shifted alike if that fits, else into a random free place.</summary>
    private static bool Settle(
        MoveKit kit,
        (int Discipline, int Start, int Length, int Offer) rotation,
        int start,
        int to
    )
    {
        var student = kit.Movers[0];
        var wanted = start + (rotation.Start - to);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            if (
                wanted >= 0
                && wanted + rotation.Length <= kit.Problem.Blocks
                && AreFree(kit, wanted, rotation.Length)
                && kit.Problem.Allowed.AllowsSomewhere(student, rotation.Discipline, wanted)
            )
            {
                return kit.PlaceMovers(rotation.Discipline, wanted, rotation.Offer);
            }
            wanted =
                attempt == 0 ? start
                : attempt == 1 ? to
                : kit.Random.Next(kit.Problem.Blocks);
        }
        return false;
    }

    private static bool AreFree(MoveKit kit, int start, int length)
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
