namespace RosterOpt.Reports.Sheets;

/// <summary>Every sheet, in the order of the tabs. A new sheet is one file and one line here.</summary>
internal static class SheetCatalogue
{
    /// <summary>With so many sites the tabs can no longer be found; the site edition has a workbook for each.</summary>
    public const int TooManySites = 60;

    public static IReadOnlyList<IReportSheet> All { get; } =
    [
        new FindingsSheet(),
        new UnplacedSheet(),
        new SummarySheet(),
        new PodsSheet(),
        new SplitPodsSheet(),
        new IsolationSheet(),
        new WatchSheet(),
        new StudentsSheet(),
        new SitesSheet(),
        new PlacesSheet(),
        new ProgrammesSheet(),
        new BlocksSheet(),
        new LongFormSheet(),
        new ChangesSheet(),
        new NotesSheet(),
    ];

    /// <summary>The sheets of a report: those that apply, then one per site while these are few.</summary>
    public static IEnumerable<IReportSheet> For(ReportContent content) =>
        All.Where(sheet => sheet.Applies(content)).Concat(Sites(content));

    private static IEnumerable<IReportSheet> Sites(ReportContent content)
    {
        if (content.Problem.Sites.Count >= TooManySites)
        {
            return [];
        }
        var taken = new HashSet<string>(All.Select(sheet => sheet.Name), StringComparer.OrdinalIgnoreCase);
        return content.Problem.Sites.Select(site => new SiteSheet(site, SheetNames.Free(site.Id, taken)));
    }
}
