using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Brings a student back to a place that is locked. A lock leaves one place in a whole site list, which moves that draw their
/// targets hit too seldom on a large cohort: once it is broken, nobody else mends it.
/// </summary>
internal sealed class KeepLock : IMove
{
    private const int Draws = 16;
    private const int Attempts = 6;
    private readonly Lock[] locks;
    private readonly List<(int Discipline, int Start, int Offer)> displaced = [];

    public KeepLock(SearchProblem problem) => locks = [.. problem.Problem.Locks];

    public string Name => "keep-lock";

    public bool TryPropose(MoveKit kit)
    {
        var wanted = DrawBroken(kit);
        if (wanted is null)
        {
            return false;
        }
        var student = wanted.Student;
        var offer = kit.Problem.Guide.OfferAt(wanted.Discipline, wanted.Site);
        var length = kit.Problem.LengthOf(student, wanted.Discipline);
        var to = wanted.Block - (length > 1 ? kit.Random.Next(length) : 0);
        if (offer < 0 || length == 0 || to < 0 || to + length > kit.Problem.Blocks)
        {
            return false;
        }
        var from = FindStart(kit, wanted);
        if (from < 0 || !kit.Problem.Allowed.Allows(student, offer, to))
        {
            return false;
        }
        Lift(kit, student, from, (to, length));
        kit.State.Add(student, offer, to);
        kit.TakeOne(student);
        foreach (var rotation in displaced)
        {
            if (!Settle(kit, rotation, from + rotation.Start - to))
            {
                return false;
            }
        }
        return kit.OrderKept();
    }

    private Lock? DrawBroken(MoveKit kit)
    {
        for (var i = 0; i < Draws; i++)
        {
            var one = locks[kit.Random.Next(locks.Length)];
            if (!IsKept(kit, one))
            {
                return one;
            }
        }
        return null;
    }

    private static bool IsKept(MoveKit kit, Lock one)
    {
        var slot = kit.State.SlotAt(one.Student, one.Block);
        return slot >= 0
            && kit.Problem.Slots.Site[slot] == one.Site
            && kit.Problem.Slots.Discipline[slot] == one.Discipline;
    }

    /// <summary>Start of a rotation that may become the locked one: of the discipline, else of an elective as long from the same pool; -1 for none.</summary>
    private static int FindStart(MoveKit kit, Lock wanted)
    {
        var found = -1;
        foreach (var demand in kit.Problem.Demands.Of(wanted.Student))
        {
            if (!demand.Disciplines.Contains(wanted.Discipline))
            {
                continue;
            }
            for (var block = 0; block < kit.Problem.Blocks; block++)
            {
                var discipline = kit.DisciplineAt(wanted.Student, block);
                if (discipline == wanted.Discipline && IsOpen(kit, wanted.Student, block))
                {
                    return block;
                }
                var isOther = discipline >= 0 && demand.Disciplines.Contains(discipline);
                found = isOther && IsOpen(kit, wanted.Student, block) ? block : found;
            }
        }
        return found;
    }

    /// <summary>True where a rotation starts in the block that no lock holds.</summary>
    private static bool IsOpen(MoveKit kit, int student, int block)
    {
        if (kit.State.SlotAt(student, block) < 0 || kit.State.StartAt(student, block) != block)
        {
            return false;
        }
        var end = block + kit.Problem.LengthOf(student, kit.DisciplineAt(student, block));
        return !Array.Exists(
            kit.Problem.Own.LocksOf(student) ?? [],
            one => one.Block >= block && one.Block < end && IsKept(kit, one)
        );
    }

    /// <summary>Takes away the rotation that moves and what stands where it goes.</summary>
    private void Lift(MoveKit kit, int student, int from, (int Start, int Length) to)
    {
        displaced.Clear();
        kit.State.Remove(student, from);
        for (var block = to.Start; block < to.Start + to.Length; block++)
        {
            if (kit.State.SlotAt(student, block) < 0)
            {
                continue;
            }
            var start = kit.State.StartAt(student, block);
            displaced.Add((kit.DisciplineAt(student, start), start, kit.State.OfferAt(student, start)));
            kit.State.Remove(student, start);
        }
    }

    private static bool Settle(MoveKit kit, (int Discipline, int Start, int Offer) rotation, int wanted)
    {
        var student = kit.Movers[0];
        var length = kit.Problem.LengthOf(student, rotation.Discipline);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (
                kit.IsFree(student, wanted, length)
                && kit.Problem.Allowed.AllowsSomewhere(student, rotation.Discipline, wanted)
            )
            {
                return kit.PlaceMovers(rotation.Discipline, wanted, rotation.Offer);
            }
            wanted = kit.Random.Next(kit.Problem.Blocks);
        }
        return false;
    }
}
