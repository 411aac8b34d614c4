namespace RosterOpt.Engine.Models.Terms;

/// <summary>Every score term of the model, in the order of the data format. A new term is one file and one line here.</summary>
internal static class ModelTermCatalogue
{
    public static IReadOnlyList<IModelTerm> All { get; } =
    [
        new PairModelTerm(),
        new WholeModelTerm(),
        new TogetherModelTerm(),
        new PreferenceModelTerm(),
        new IsolationModelTerm(),
        new RepeatIsolationModelTerm(),
        new StrangerModelTerm(),
        new UnanchoredModelTerm(),
        new AwayModelTerm(),
        new MoveModelTerm(),
        new WaitModelTerm(),
        new ChangeModelTerm(),
        new SupporterModelTerm(),
        new KeptModelTerm(),
        new WorstModelTerm(),
    ];
}
