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
        Choose(kit, student, start);
        var from = kit.State.OfferAt(student, start);
        foreach (var mover in kit.Movers)
        {
            kit.State.Remove(mover, start);
        }
        var offer = kit.ChooseOffer(student, discipline, start, kit.MoverCount);
        return offer >= 0 && (offer != from || kit.MoverCount > 1) && kit.PlaceMovers(discipline, start, offer);
    }

    private static void Choose(MoveKit kit, int student, int start)
    {
        switch (kit.Random.Next(4))
        {
            case 0:
                kit.TakeOne(student);
                break;
            case 1:
                kit.TakeMates(student, start);
                break;
            default:
                kit.TakePart(student, start);
                break;
        }
    }
}
