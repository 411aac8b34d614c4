using System.Globalization;
using ClosedXML.Excel;
using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>A row per student, a column per block, with the number of companions.</summary>
internal sealed class StudentsSheet : IReportSheet
{
    public string Name => "Students";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Students: the roster",
            $"(+3): three companions are there, {Wording.Alone}: nobody. The more, the darker the blue. Empty: no placement."
        );
        var who = StudentColumns.Headings(content.Problem).ToList();
        var range = writer.Table(
            new SheetTable(
                "Students",
                [.. who, .. content.Problem.Blocks.Select(Wording.BlockHeading)],
                [.. content.Problem.Students.Select(student => Row(content, student))]
            ),
            "There is no student."
        );
        if (range is not null && content.Problem.Blocks.Count > 0)
        {
            Colour(
                page.Sheet.Range(
                    range.FirstRow().RowNumber(),
                    who.Count + 1,
                    range.LastRow().RowNumber(),
                    who.Count + content.Problem.Blocks.Count
                )
            );
        }
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }

    /// <summary>By rules rather than cell by cell: the file stays small, and a cell typed over takes its colour.</summary>
    private static void Colour(IXLRange cells)
    {
        Add(cells, Palette.Attention, rule => rule.WhenEndsWith(Wording.Alone));
        var shades = Palette.Companions;
        for (var companions = 1; companions < shades.Count; companions++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"(+{companions})");
            Add(cells, shades[companions - 1], rule => rule.WhenEndsWith(ending));
        }
        Add(cells, shades[^1], rule => rule.WhenContains("(+"));
    }

    private static void Add(IXLRange cells, XLColor colour, Func<IXLConditionalFormat, IXLStyle> when)
    {
        var rule = cells.AddConditionalFormat();
        when(rule).Fill.SetBackgroundColor(colour);
    }

    private static Cell[] Row(ReportContent content, Student student) =>
        [
            .. StudentColumns.Of(content.Problem, student.Index),
            .. content.Problem.Blocks.Select(block =>
                Cell.Of(Wording.Placement(content.Facts, student.Index, block.Index))
            ),
        ];
}
