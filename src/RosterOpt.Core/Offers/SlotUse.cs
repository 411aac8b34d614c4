namespace RosterOpt.Core.Offers;

/// <summary>The places of a slot against those that a roster uses.</summary>
/// <param name="Slot">Index of the slot.</param>
/// <param name="Places">Places offered.</param>
/// <param name="Used">Students in it.</param>
/// <param name="MostEver">
/// No roster puts more students there: those whom their own rows, programme and rights allow it, and no more than the site takes in all.
/// </param>
public sealed record SlotUse(int Slot, int Places, int Used, int MostEver)
{
    /// <summary>Places that are empty in this roster; another one may need them.</summary>
    public int Empty => Math.Max(0, Places - Used);

    /// <summary>Places that no roster at all can use.</summary>
    public int NeverNeeded => Math.Max(0, Places - MostEver);
}

/// <summary>The places of one discipline at one site over the year.</summary>
/// <param name="Site">Index.</param>
/// <param name="Discipline">Index.</param>
/// <param name="Slots">The slots that take anybody, by block; at least one.</param>
public sealed record OfferUse(int Site, int Discipline, IReadOnlyList<SlotUse> Slots)
{
    /// <summary>Places that are empty in every block in which they are offered.</summary>
    public int EmptyAlways => Slots.Min(slot => slot.Empty);

    /// <summary>Places × blocks that are empty.</summary>
    public int Empty => Slots.Sum(slot => slot.Empty);

    /// <summary>Places × blocks that no roster can use.</summary>
    public int NeverNeeded => Slots.Sum(slot => slot.NeverNeeded);

    /// <summary>Places × blocks offered.</summary>
    public int Places => Slots.Sum(slot => slot.Places);
}
