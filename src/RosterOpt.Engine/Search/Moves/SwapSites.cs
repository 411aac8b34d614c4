namespace RosterOpt.Engine.Search.Moves;

/// <summary>Two parts of pods that do the same discipline at the same time trade sites; their sizes may differ.</summary>
internal sealed class SwapSites : IMove
{
    private int[] first = new int[16];

    public string Name => "swap-sites";

    public bool TryPropose(MoveKit kit)
    {
        var (student, start) = kit.DrawRotation();
        if (start < 0)
        {
            return false;
        }
        var discipline = kit.DisciplineAt(student, start);
        return Propose(
            kit,
            student,
            start,
            kit.Problem.Guide.Draw(kit.State, kit.Random, (student, start), discipline)
        );
    }

    /// <summary>Trades the site of the student's part with somebody at an offer of the same discipline.</summary>
    /// <param name="kit">The kit.</param>
    /// <param name="student">Who moves.</param>
    /// <param name="start">First block of the rotation.</param>
    /// <param name="other">Where to.</param>
    public bool Propose(MoveKit kit, int student, int start, int other)
    {
        var discipline = kit.DisciplineAt(student, start);
        var from = kit.State.OfferAt(student, start);
        var slot = kit.Problem.Slots.SlotOfOffer[(other * kit.Problem.Blocks) + start];
        if (other == from || slot < 0 || kit.State.Occupancy.SlotCount(slot) == 0)
        {
            return false;
        }
        var here = kit.State.Occupancy.Occupants(slot);
        var partner = here[kit.Random.Next(here.Length)];
        if (
            kit.State.StartAt(partner, start) != start
            || kit.Problem.LengthOf(partner, discipline) != kit.Problem.LengthOf(student, discipline)
        )
        {
            return false;
        }
        return Trade(kit, student, partner, start, (from, other));
    }

    private bool Trade(MoveKit kit, int student, int partner, int start, (int From, int Other) offers)
    {
        var alone = kit.Random.Next(3) == 0;
        Take(kit, student, start, alone);
        var n = kit.MoverCount;
        if (n > first.Length)
        {
            first = new int[n * 2];
        }
        kit.Movers.CopyTo(first);
        Take(kit, partner, start, alone);
        if (!AllMay(kit, first.AsSpan(0, n), offers.Other, start) || !AllMay(kit, kit.Movers, offers.From, start))
        {
            return false;
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
        }
        foreach (var mover in first.AsSpan(0, n))
        {
            kit.State.Remove(mover, start);
            kit.State.Add(mover, offers.Other, start);
        }
        foreach (var mover in kit.Movers)
        {
            kit.State.Add(mover, offers.From, start);
        }
        return true;
    }

    private static void Take(MoveKit kit, int student, int start, bool alone)
    {
        if (alone)
        {
            kit.TakeOne(student);
        }
        else
        {
            kit.TakePart(student, start);
        }
    }

    private static bool AllMay(MoveKit kit, ReadOnlySpan<int> students, int offer, int start)
    {
        foreach (var student in students)
        {
            if (!kit.Problem.Allowed.Allows(student, offer, start))
            {
                return false;
            }
        }
        return true;
    }
}
