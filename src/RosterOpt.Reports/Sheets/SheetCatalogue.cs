namespace RosterOpt.Reports.Sheets;

/// <summary>Every sheet, in the order of the tabs. A new sheet is one file and one line here.</summary>
internal static class SheetCatalogue
{
    public static IReadOnlyList<IReportSheet> All { get; } =
    [
        new FindingsSheet(),
        new UnplacedSheet(),
        new SummarySheet(),
        new StudentRosterSheet(),
        new SiteRosterSheet(),
        new PlacesSheet(),
        new LoneStudentsSheet(),
        new BlocksSheet(),
        new NotesSheet(),
    ];
}
