namespace RosterOpt.Engine.Models.Rules;

/// <summary>Every hard rule of the model, in the order of the data format. A new rule is one file and one line here.</summary>
internal static class ModelRuleCatalogue
{
    public static IReadOnlyList<IModelRule> All { get; } =
    [
        new TwoPlacesAtOnceModelRule(),
        new UnknownSlotModelRule(),
        new OverCapacityModelRule(),
        new UnderMinModelRule(),
        new UnderOpenMinModelRule(),
        new OverSitePlacesModelRule(),
        new OverProgrammePlacesModelRule(),
        new MissingDisciplineModelRule(),
        new RepeatedDisciplineModelRule(),
        new NotInCurriculumModelRule(),
        new BrokenRotationModelRule(),
        new OutsideWindowModelRule(),
        new MissingTagModelRule(),
        new ExcludedModelRule(),
        new BeforePrerequisiteModelRule(),
        new OnLeaveModelRule(),
        new KeptApartModelRule(),
        new LockBrokenModelRule(),
        new PoolCountModelRule(),
        new TooManyAtSiteModelRule(),
    ];
}
