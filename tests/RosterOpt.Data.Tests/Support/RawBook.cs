using System.IO.Compression;
using System.Text;

namespace RosterOpt.Data.Tests.Support;

/// <summary>A workbook written part by part, to say exactly what Excel would.</summary>
public sealed class RawBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Rows, string After, string Attributes)> sheets = [];

    /// <summary>Elements inside <c>sst</c>.</summary>
    public string Strings { get; init; } = string.Empty;

    /// <summary>Elements inside <c>styleSheet</c>.</summary>
    public string Styles { get; init; } = string.Empty;

    /// <summary>Attributes of <c>workbookPr</c>.</summary>
    public string Properties { get; init; } = string.Empty;

    /// <summary>Further parts: name → text.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <param name="rows">Elements inside <c>sheetData</c>.</param>
    /// <param name="after">Elements after it.</param>
    public RawBook Sheet(string name, string rows, string after = "", string attributes = "")
    {
        sheets.Add((name, rows, after, attributes));
        return this;
    }

    /// <summary>A sheet of texts; a cell that begins with <c>&lt;</c> is given as an element.</summary>
    public RawBook Rows(string name, params string[][] rows) =>
        Sheet(name, string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>")));

    /// <summary>The faultless tables of <see cref="Given"/> but those already there.</summary>
    public RawBook Others()
    {
        var have = sheets.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, rows) in Faultless.Where(table => !have.Contains(table.Name)))
        {
            Rows(name, rows);
        }
        return this;
    }

    private static (string Name, string[][] Rows)[] Faultless =>
        [
            (
                "students",
                [
                    ["student", "programme", "pod"],
                    ["S1", "", "P1"],
                    ["S2", "", "P1"],
                    ["S3", "", ""],
                ]
            ),
            (
                "blocks",
                [
                    ["block", "start", "end"],
                    ["B1", "2026-03-02", "2026-03-08"],
                    ["B2", "2026-03-09", "2026-03-15"],
                    ["B3", "2026-03-16", "2026-03-22"],
                    ["B4", "2026-03-23", "2026-03-29"],
                ]
            ),
            (
                "sites",
                [
                    ["site"],
                    ["H1"],
                    ["H2"],
                ]
            ),
            (
                "capacity",
                [
                    ["site", "discipline", "max"],
                    ["H1", "Surgery", "5"],
                    ["H2", "Medicine", "5"],
                ]
            ),
            (
                "curriculum",
                [
                    ["discipline"],
                    ["Surgery"],
                    ["Medicine"],
                ]
            ),
        ];

    public static string Cell(string text) =>
        text.StartsWith('<') ? text
        : text.Length == 0 ? "<c/>"
        : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in AllParts())
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    /// <summary>Reads the workbook as a data set.</summary>
    public DataSet Read()
    {
        using var folder = new TestFolder();
        return DataSetReader.Read(folder.Write("data.xlsx", Bytes()), []);
    }

    private IEnumerable<(string Name, string Text)> AllParts()
    {
        yield return (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        );
        yield return ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml")));
        var list = sheets.Select((sheet, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml")).ToList();
        list.Add(("strings", "sharedStrings", "sharedStrings.xml"));
        list.Add(("styles", "styles", "styles.xml"));
        yield return ("xl/_rels/workbook.xml.rels", Relations([.. list]));
        var tabs = sheets.Select(
            (sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\" {sheet.Attributes}/>"
        );
        yield return (
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr {Properties}/><sheets>{string.Concat(tabs)}</sheets></workbook>"
        );
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{Strings}</sst>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        for (var i = 0; i < sheets.Count; i++)
        {
            yield return (
                $"xl/worksheets/sheet{i}.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData>{sheets[i].After}</worksheet>"
            );
        }
        foreach (var part in Parts)
        {
            yield return (part.Key, part.Value);
        }
    }

    private static string Relations(params (string Id, string Type, string Target)[] all)
    {
        var entries = all.Select(x =>
            $"<Relationship Id=\"{x.Id}\" Type=\"{Office}/{x.Type}\" Target=\"{x.Target}\"/>"
        );
        return $"<Relationships xmlns=\"{Package}\">{string.Concat(entries)}</Relationships>";
    }
}
