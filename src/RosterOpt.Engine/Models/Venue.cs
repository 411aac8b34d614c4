using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>Where students meet in one block: a slot, or a whole site.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Site">Index of the site.</param>
/// <param name="Discipline">Index of the discipline, or <see cref="Any"/> for the whole site.</param>
internal readonly record struct Venue(int Block, int Site, int Discipline)
{
    public const int Any = -1;

    public bool IsSite => Discipline == Any;

    /// <summary>The venue in which a placement has company, as the settings define together.</summary>
    public static Venue OfCompany(Settings settings, int block, RotationChoice choice) =>
        new(block, choice.Site, settings.TogetherAt == TogetherAt.Slot ? choice.Discipline : Any);
}
