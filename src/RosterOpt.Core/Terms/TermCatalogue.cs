namespace RosterOpt.Core.Terms;

/// <summary>Every score term, in the order in which they are reported. A new term is one file and one line here.</summary>
public static class TermCatalogue
{
    public static IReadOnlyList<IScoreTerm> All { get; } = [];
}
