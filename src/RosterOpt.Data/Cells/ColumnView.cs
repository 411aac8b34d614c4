using RosterOpt.Core.Findings;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Cells;

/// <summary>What is wrong with a cell.</summary>
/// <param name="Code">Kind of finding.</param>
/// <param name="Predicate">Completes a sentence whose subject is the cell, such as <c>is not a whole number</c>.</param>
/// <param name="Remedy">The allowed form, fit for any log.</param>
internal readonly record struct CellFault(string Code, string Predicate, string Remedy)
{
    /// <summary>A better remedy that tells something of the value: held back in confidential columns.</summary>
    public string Hint { get; init; } = string.Empty;

    public Grade Grade { get; init; } = Grade.Error;
}

/// <summary>A column of one table: gives its cells as text and words what is wrong with them.</summary>
/// <param name="position">Of the heading; -1 where the table lacks it.</param>
internal sealed class ColumnView(TableView table, Column column, int position)
{
    public Column Column => column;

    public TableView Table => table;

    /// <summary>False where the table lacks the column.</summary>
    public bool IsThere => position >= 0;

    /// <summary>The cell, trimmed; empty where it is blank or the column is missing.</summary>
    public string Text(TextRow row) => position < 0 ? string.Empty : row.Cells[position];

    /// <summary>The cell, or null where it is blank; then a finding is made if the column needs a value.</summary>
    public string? TextOrNull(TextRow row)
    {
        var text = Text(row);
        if (text.Length > 0)
        {
            return text;
        }
        if (column is { IsRequired: true, MayBeBlank: false } && IsThere)
        {
            table.Log.Add(
                Blank(row) with
                {
                    Code = "blank-cell",
                    Message = $"The cell {column.Heading} is blank.",
                    Remedy = "Every row needs one; clear the whole row if it is not meant.",
                }
            );
        }
        return null;
    }

    /// <summary>True where another finding of that code would still be shown.</summary>
    public bool Shows(string code) => table.Log.Shows(Grade.Error, code, table.Table.Name, column.Heading);

    /// <summary>Reports a cell without saying more of a confidential one than where it is and what is allowed.</summary>
    /// <param name="part">What is wrong in the cell: all of it or one name of a list.</param>
    public void Report(TextRow row, string part, CellFault fault)
    {
        var finding = Blank(row) with { Grade = fault.Grade, Code = fault.Code };
        var value = Quoted.Show(part);
        table.Log.Add(
            column.IsConfidential
                ? finding with
                {
                    Message = $"The cell {fault.Predicate}.",
                    Remedy = fault.Remedy,
                    Confidential = (value + " " + fault.Hint).TrimEnd(),
                }
                : finding with
                {
                    Message = $"{value} {fault.Predicate}.",
                    Remedy = (fault.Remedy + " " + fault.Hint).Trim(),
                }
        );
    }

    private Finding Blank(TextRow row) =>
        new()
        {
            Grade = Grade.Error,
            Code = string.Empty,
            Message = string.Empty,
            Table = table.Table.Name,
            Line = row.Line,
            Column = column.Heading,
        };
}
