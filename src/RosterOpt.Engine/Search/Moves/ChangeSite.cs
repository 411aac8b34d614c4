namespace RosterOpt.Engine.Search.Moves;

/// <summary>One rotation of a student, of the part of the pod there, or of all podmates in that discipline goes to another site.</summary>
internal sealed class ChangeSite : IMove
{
    public string Name => "change-site";

    public bool TryPropose(MoveKit kit)
    {
        var (student, start) = kit.DrawRotation();
        if (start < 0)
        {
            return false;
        }
        var discipline = kit.DisciplineAt(student, start);
        var scattered = Choose(kit, student, start);
        var from = kit.State.OfferAt(student, start);
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
        }
        var offer = kit.ChooseOffer(student, discipline, start, kit.MoverCount);
        return offer >= 0 && (offer != from || scattered) && kit.PlaceMovers(discipline, start, offer);
    }

    /// <summary>Chooses who moves.</summary>
    /// <returns>True where they may stand at several sites now.</returns>
    private static bool Choose(MoveKit kit, int student, int start)
    {
        switch (kit.Random.Next(4))
        {
            case 0:
                kit.TakeOne(student);
                return false;
            case 1:
                kit.TakeMates(student, start);
                return AreScattered(kit, start);
            default:
                kit.TakePart(student, start);
                return false;
        }
    }

    private static bool AreScattered(MoveKit kit, int start)
    {
        var slot = kit.State.SlotAt(kit.Movers[0], start);
        foreach (var mover in kit.Movers)
        {
            if (kit.State.SlotAt(mover, start) != slot)
            {
                return true;
            }
        }
        return false;
    }
}
