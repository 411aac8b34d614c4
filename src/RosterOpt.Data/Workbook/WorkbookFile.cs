using System.IO.Packaging;
using System.Xml;

namespace RosterOpt.Data.Workbook;

/// <summary>A sheet of a workbook.</summary>
internal sealed record WorkbookSheet(string Name, Uri Part);

/// <summary>The parts of a workbook that hold tables. Names of elements are compared without namespace: there are two dialects.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ReadingLimits.UnpackedBytes,
    };

    private readonly Package package;
    private readonly List<WorkbookSheet> sheets = [];

    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public WorkbookFile(Stream stream)
    {
        package = Package.Open(stream, FileMode.Open, FileAccess.Read);
        try
        {
            var book = Related(package.GetRelationships(), new Uri("/", UriKind.Relative), "/officeDocument")
                .FirstOrDefault()
                .Part;
            if (book is null || !package.PartExists(book))
            {
                throw new InvalidDataException("It has no workbook part");
            }
            var relationships = package.GetPart(book).GetRelationships().ToArray();
            ReadSheets(
                book,
                Related(relationships, book, "/worksheet")
                    .ToDictionary(entry => entry.Id, entry => entry.Part, StringComparer.Ordinal)
            );
            var strings = Related(relationships, book, "/sharedStrings").FirstOrDefault().Part;
            Strings = strings is null ? [] : SharedStrings.Read(Read(strings));
            var styles = Related(relationships, book, "/styles").FirstOrDefault().Part;
            IsDateStyle = styles is null ? [] : CellStyles.ReadDates(Read(styles));
        }
        catch
        {
            ((IDisposable)package).Dispose();
            throw;
        }
    }

    /// <summary>The worksheets in the order of their tabs, hidden ones too.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets => sheets;

    /// <summary>Texts that cells refer to by number.</summary>
    public IReadOnlyList<string> Strings { get; }

    /// <summary>Style number → whether it shows numbers as dates.</summary>
    public IReadOnlyList<bool> IsDateStyle { get; }

    /// <summary>True where day 0 is 1904-01-01, as on old Macintoshes.</summary>
    public bool CountsFrom1904 { get; private set; }

    public void Dispose() => ((IDisposable)package).Dispose();

    /// <summary>A reader over a part.</summary>
    /// <exception cref="InvalidDataException">The part is missing.</exception>
    public XmlReader Read(Uri part) =>
        package.PartExists(part)
            ? XmlReader.Create(package.GetPart(part).GetStream(FileMode.Open, FileAccess.Read), Settings)
            : throw new InvalidDataException($"The part {part} is missing");

    private static IEnumerable<(string Id, Uri Part)> Related(
        IEnumerable<PackageRelationship> all,
        Uri source,
        string type
    ) =>
        all.Where(relationship =>
                relationship.TargetMode == TargetMode.Internal
                && relationship.RelationshipType.EndsWith(type, StringComparison.Ordinal)
            )
            .Select(relationship => (relationship.Id, PackUriHelper.ResolvePartUri(source, relationship.TargetUri)));

    private void ReadSheets(Uri book, Dictionary<string, Uri> worksheets)
    {
        using var xml = Read(book);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (xml.LocalName == "workbookPr")
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && worksheets.TryGetValue(RelationshipId(xml), out var part))
            {
                sheets.Add(new WorkbookSheet((xml.GetAttribute("name") ?? string.Empty).Trim(), part));
            }
        }
    }

    private static string RelationshipId(XmlReader xml)
    {
        var id = string.Empty;
        while (xml.MoveToNextAttribute())
        {
            id = xml is { LocalName: "id", Prefix.Length: > 0 } ? xml.Value : id;
        }
        xml.MoveToElement();
        return id;
    }
}
