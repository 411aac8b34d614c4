using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace RosterOpt.Reports.Workbooks;

/// <summary>
/// Rewrites a workbook so that the same content is always the same bytes: parts in order of name with one fixed time, relations
/// with numbered ids, and document properties without a clock or a random name.
/// </summary>
internal static class ZipNormaliser
{
    private const string RootRelations = "_rels/.rels";
    private const string ContentTypes = "[Content_Types].xml";
    private const string Properties = "docProps/core.xml";
    private const string PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <summary>The earliest time a zip can hold.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies the workbook in <paramref name="source"/> to <paramref name="target"/> in its normal form.</summary>
    public static void Rewrite(Stream source, Stream target, string title)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using (var old = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var entry in old.Entries.Where(entry => !IsProperties(entry.FullName)))
            {
                using var content = entry.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                parts[entry.FullName] = copy.ToArray();
            }
        }
        parts[RootRelations] = NumberRelations(parts[RootRelations]);
        parts[ContentTypes] = NameProperties(parts[ContentTypes]);
        parts[Properties] = Encoding.UTF8.GetBytes(PropertiesXml(title));
        using var made = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in parts)
        {
            var entry = made.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            stream.Write(content);
        }
    }

    private static bool IsProperties(string name) =>
        name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase) || name == Properties;

    private static byte[] NumberRelations(byte[] xml)
    {
        var document = Load(xml);
        var relations = document
            .Root!.Elements()
            .OrderBy(e => (string?)e.Attribute("Type"), StringComparer.Ordinal)
            .ToList();
        document.Root.RemoveNodes();
        foreach (var (number, relation) in relations.Index())
        {
            if (((string?)relation.Attribute("Type"))?.EndsWith("/core-properties", StringComparison.Ordinal) == true)
            {
                relation.SetAttributeValue("Target", "/" + Properties);
            }
            relation.SetAttributeValue("Id", $"rId{number + 1}");
            document.Root.Add(relation);
        }
        return Save(document);
    }

    private static byte[] NameProperties(byte[] xml)
    {
        var document = Load(xml);
        var root = document.Root!;
        root.Elements()
            .Where(e => IsProperties(((string?)e.Attribute("PartName") ?? string.Empty).TrimStart('/')))
            .Remove();
        root.Elements().Where(e => (string?)e.Attribute("Extension") == "psmdcp").Remove();
        root.Add(
            new XElement(
                root.Name.Namespace + "Override",
                new XAttribute("PartName", "/" + Properties),
                new XAttribute("ContentType", PropertiesType)
            )
        );
        return Save(document);
    }

    private static string PropertiesXml(string title) =>
        """<?xml version="1.0" encoding="utf-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" """
        + """xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"""
        + new XText(title)
        + "</dc:title><dc:creator>RosterOpt</dc:creator></cp:coreProperties>";

    private static XDocument Load(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XDocument.Load(stream);
    }

    private static byte[] Save(XDocument document)
    {
        using var stream = new MemoryStream();
        document.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}
