using System.Globalization;
using System.Xml;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Workbook;

/// <summary>Reads one sheet row by row.</summary>
internal sealed class SheetReader(WorkbookFile workbook, TableSchema schema, FindingLog log)
{
    private static readonly CellProblem Formula = new(
        -1,
        "formula",
        "The cell holds a formula, where a text that begins with = is meant, or a value.",
        "Begin the cell with an apostrophe, such as '=-5, or write the value itself."
    );

    private readonly CellReader cellReader = new(workbook);
    private readonly List<string> cells = [];
    private readonly List<CellProblem> problems = [];
    private readonly List<MergedRange> merged = [];
    private int line;
    private int column;

    /// <summary>The table, or null where it is too large, which a finding says. Rows keep the numbers they have in Excel.</summary>
    public TextTable? Read(WorkbookSheet sheet)
    {
        var assembler = new TableAssembler(sheet.Name, schema, log);
        using var xml = workbook.Read(sheet.Part);
        while (assembler.IsWithinLimits && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Open(xml, assembler);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                assembler.Add(line, cells, problems);
            }
        }
        foreach (var range in merged)
        {
            assembler.AddMerged(range);
        }
        return assembler.IsWithinLimits ? assembler.Build() : null;
    }

    private void Open(XmlReader xml, TableAssembler assembler)
    {
        switch (xml.LocalName)
        {
            case "row":
                line = int.TryParse(
                    xml.GetAttribute("r"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : line + 1;
                column = -1;
                cells.Clear();
                problems.Clear();
                break;
            case "c":
                column = CellAddress.Parse(xml.GetAttribute("r"))?.Column ?? column + 1;
                Take(cellReader.Read(xml));
                break;
            case "mergeCell":
                if (assembler.HeadingLine > 0 && MergedRange.Parse(xml.GetAttribute("ref")) is { } range)
                {
                    merged.Add(range);
                }
                break;
        }
    }

    private void Take(CellContent content)
    {
        // Cells far to the right all stand for "a cell beyond the headings", which need not cost memory.
        var place = Math.Min(column, ReadingLimits.Columns);
        var formula = content.IsComputed && !schema.AllowsFormulas ? Formula : null;
        if ((content.Problem ?? formula) is { } problem)
        {
            problems.Add(problem with { Column = place });
        }
        if (content.Text.Length == 0)
        {
            return;
        }
        while (cells.Count <= place)
        {
            cells.Add(string.Empty);
        }
        cells[place] = content.Text;
    }
}
