using System.Globalization;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;
using RosterOpt.Data.Workbook;

namespace RosterOpt.Data;

/// <summary>Something wrong with a cell that only its file format knows, such as a formula without a value.</summary>
/// <param name="Column">0-based position in the row.</param>
internal sealed record CellProblem(int Column, string Code, string Message, string Remedy);

/// <summary>
/// Makes a table from the rows of a CSV file or sheet, so that both give the same: the first row that is not blank holds the
/// headings, blank rows are skipped, short rows are filled, cells beyond the headings are an error.
/// </summary>
internal sealed class TableAssembler(string name, TableSchema schema, FindingLog log)
{
    private readonly List<TextRow> rows = [];
    private string[] headings = [];
    private bool[] isRead = [];
    private int headingLine;

    /// <summary>False once the table is larger than any table may be; no further row is then taken.</summary>
    public bool IsWithinLimits { get; private set; } = true;

    /// <summary>Line of the headings; 0 before they are read.</summary>
    public int HeadingLine => headingLine;

    /// <summary>Number of headings.</summary>
    public int Width => headings.Length;

    /// <summary>The line of the last row that is not blank; 0 where there is none.</summary>
    public int LastLine => rows.Count > 0 ? rows[^1].Line : headingLine;

    /// <summary>Takes the next row.</summary>
    /// <param name="cells">As they stand in the file; trimmed here.</param>
    public void Add(int line, IReadOnlyList<string> cells, IReadOnlyList<CellProblem> problems)
    {
        if (headingLine == 0)
        {
            SetHeadings(line, cells, problems);
            return;
        }
        var texts = new string[headings.Length];
        Array.Fill(texts, string.Empty);
        var blank = !Report(line, problems);
        for (var i = 0; i < cells.Count; i++)
        {
            var text = cells[i].Trim();
            if (text.Length == 0)
            {
                continue;
            }
            blank = false;
            if (i >= headings.Length || headings[i].Length == 0)
            {
                ReportSurplus(line, i);
            }
            else
            {
                texts[i] = Checked(line, i, text);
            }
        }
        if (!blank)
        {
            rows.Add(new TextRow(line, texts));
            CheckLimits(line);
        }
    }

    /// <summary>Reports merged cells that reach into a column that is read, between the headings and the last row.</summary>
    public void AddMerged(MergedRange range)
    {
        var first = Math.Max(range.First.Row, headingLine);
        var column = Array.FindIndex(isRead, Math.Min(range.First.Column, isRead.Length), isColumnRead => isColumnRead);
        if (first <= Math.Min(range.Last.Row, LastLine) && column >= 0 && column <= range.Last.Column)
        {
            Error(
                first,
                headings[column],
                "merged-cells",
                $"The cells {range.Text} are merged.",
                "Only the first of them holds a value: unmerge them (Home, Merge & Center) and fill in every cell."
            );
        }
    }

    /// <summary>The table; without headings where every row was blank.</summary>
    public TextTable Build() => new(name, headings, rows) { HeadingLine = Math.Max(1, headingLine) };

    private void SetHeadings(int line, IReadOnlyList<string> cells, IReadOnlyList<CellProblem> problems)
    {
        var width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1]))
        {
            width--;
        }
        if (width == 0)
        {
            return;
        }
        headingLine = line;
        headings = cells.Take(width).Select(cell => cell.Trim()).ToArray();
        isRead = headings.Select(heading => schema.Find(heading) is not null).ToArray();
        foreach (var problem in problems)
        {
            Error(
                line,
                problem.Column < width ? headings[problem.Column] : string.Empty,
                problem.Code,
                problem.Message,
                problem.Remedy
            );
        }
        CheckLimits(line);
    }

    /// <summary>Reports what is wrong in columns that are read; true if there was such a problem.</summary>
    private bool Report(int line, IReadOnlyList<CellProblem> problems)
    {
        var any = false;
        foreach (var problem in problems)
        {
            if (problem.Column < headings.Length && isRead[problem.Column])
            {
                any = true;
                Error(line, headings[problem.Column], problem.Code, problem.Message, problem.Remedy);
            }
        }
        return any;
    }

    private void ReportSurplus(int line, int column) =>
        Error(
            line,
            string.Empty,
            "surplus-cell",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Cell {column + 1} of this row is not blank, but there is no heading above it ({headings.Length} headings in all)."
            ),
            "Give the column a heading or clear the cell; in CSV, put a cell that holds the delimiter in double quotes."
        );

    private string Checked(int line, int column, string text)
    {
        if (text.Length <= ReadingLimits.CellLength || !isRead[column])
        {
            return text;
        }
        Error(
            line,
            headings[column],
            "cell-too-long",
            $"The cell holds {text.Length:N0} characters.",
            $"At most {ReadingLimits.CellLength:N0} are allowed."
        );
        return text[..1];
    }

    private void CheckLimits(int line)
    {
        var tooWide = headings.Length > ReadingLimits.Columns;
        var tooLong = rows.Count > ReadingLimits.Rows || (long)rows.Count * headings.Length > ReadingLimits.Cells;
        if (tooWide || tooLong)
        {
            IsWithinLimits = false;
            var message = tooWide
                ? $"The table has {headings.Length:N0} columns; at most {ReadingLimits.Columns} are read."
                : $"The table is too large: reading stopped after {rows.Count:N0} rows of {headings.Length} columns.";
            Error(line, string.Empty, "table-too-large", message, "Maybe this is another file than you meant.");
        }
    }

    private void Error(int line, string column, string code, string message, string remedy) =>
        log.Add(
            new Finding
            {
                Grade = Grade.Error,
                Code = code,
                Table = name,
                Line = line,
                Column = column,
                Message = message,
                Remedy = remedy,
            }
        );
}
