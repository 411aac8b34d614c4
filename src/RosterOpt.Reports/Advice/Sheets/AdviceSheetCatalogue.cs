namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>Every sheet of an advice, in the order of the tabs. A new one is one file and one line here.</summary>
internal static class AdviceSheetCatalogue
{
    public static IReadOnlyList<IAdviceSheet> All { get; } =
    [
        new BestPlacesSheet(),
        new BestBlocksSheet(),
        new MissingPlacesSheet(),
        new SparePlacesSheet(),
        new AdviceNotesSheet(),
    ];
}
