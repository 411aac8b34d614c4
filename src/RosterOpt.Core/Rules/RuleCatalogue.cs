namespace RosterOpt.Core.Rules;

/// <summary>Every hard rule, in the order in which they are reported. A new rule is one file and one line here.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<IHardRule> All { get; } =
    [
        new TwoPlacesAtOnce(),
        new UnknownSlot(),
        new OverCapacity(),
        new UnderMin(),
        new UnderOpenMin(),
        new OverSitePlaces(),
        new OverProgrammePlaces(),
        new MissingDiscipline(),
        new RepeatedDiscipline(),
        new NotInCurriculum(),
        new BrokenRotation(),
        new OutsideWindow(),
        new MissingTag(),
        new Excluded(),
        new BeforePrerequisite(),
        new OnLeave(),
        new KeptApart(),
        new LockBroken(),
        new PoolCount(),
        new TooManyAtSite(),
    ];
}
