using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports.Editions;

/// <summary>
/// A workbook for each site or each student. Each tells only what its reader needs: nothing about other sites, and nothing about
/// anybody's circumstances.
/// </summary>
public static class Edition
{
    private const string Title = "Placement roster";

    /// <summary>The workbooks, one at a time, in the order of the data set.</summary>
    /// <param name="content">What to tell of.</param>
    /// <param name="kind">Whom for.</param>
    public static IEnumerable<EditionWorkbook> Of(ReportContent content, EditionKind kind)
    {
        ArgumentNullException.ThrowIfNull(content);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, sheet) in kind == EditionKind.Site ? Sites(content) : Students(content))
        {
            yield return new EditionWorkbook(
                FileNames.Free(id, taken),
                target => WorkbookMaker.Write([sheet], content, Title, target)
            );
        }
    }

    private static IEnumerable<(string Id, IReportSheet Sheet)> Sites(ReportContent content)
    {
        var used = content.Roster.Placements.Select(line => line.Site).ToHashSet();
        return content
            .Problem.Sites.Where(site => used.Contains(site.Index))
            .Select(site =>
                (
                    site.Id,
                    (IReportSheet)
                        new SiteSheet(site, SheetNames.Free(site.Id, new HashSet<string>(StringComparer.Ordinal)))
                )
            );
    }

    private static IEnumerable<(string Id, IReportSheet Sheet)> Students(ReportContent content)
    {
        var placed = content.Roster.Placements.Select(line => line.Student).ToHashSet();
        return content
            .Problem.Students.Where(student => placed.Contains(student.Index))
            .Select(student => (student.Id, (IReportSheet)new StudentSheet(student)));
    }
}

/// <summary>One workbook of an edition.</summary>
/// <param name="FileName">Such as <c>NGH.xlsx</c>; safe in every file system and unique in its edition.</param>
/// <param name="Write">Writes it; the stream stays open.</param>
public sealed record EditionWorkbook(string FileName, Action<Stream> Write);
