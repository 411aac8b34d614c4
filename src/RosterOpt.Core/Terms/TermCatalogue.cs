namespace RosterOpt.Core.Terms;

/// <summary>Every score term, in the order in which they are reported. A new term is one file and one line here.</summary>
public static class TermCatalogue
{
    public static IReadOnlyList<IScoreTerm> All { get; } =
    [
        new PairTerm(),
        new WholeTerm(),
        new TogetherTerm(),
        new PreferenceTerm(),
        new IsolationTerm(),
        new RepeatIsolationTerm(),
        new StrangerTerm(),
        new UnanchoredTerm(),
        new AwayTerm(),
        new MoveTerm(),
        new WaitTerm(),
        new ChangeTerm(),
        new SupporterTerm(),
        new KeptTerm(),
        new WorstTerm(),
    ];
}
