using System.Globalization;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Puts a value into one column of the matching rows.</summary>
internal sealed class SetAction : IScenarioAction
{
    public string Name => "set";

    public void Act(ActionContext context)
    {
        var table = context.Table();
        if (context.Row.Column.Length == 0)
        {
            var known = string.Join(", ", table.Schema.Columns.Select(column => column.Heading));
            throw context.Fault(new RowFault("column", "blank-cell", "set needs a column.", $"Name one of {known}."));
        }
        var heading = context.Heading("column", context.Row.Column, table);
        var rows = SettingRows.Find(context, table) ?? new WhereClause(context, table).Find();
        var position = table.FindOrAdd(heading);
        foreach (var row in rows)
        {
            var cell = EditableTable.Cell(table.Rows[row], position);
            table.Set(row, position, Next(context, CellMeaning.Of(table, row, heading), cell));
        }
        if (table.Schema == TableCatalogue.Capacity && heading == "max")
        {
            MinimumKeeper.Lower(context, table, rows);
        }
    }

    private static string Next(ActionContext context, CellMeaning meaning, string before)
    {
        var value = NewValue.Parse(context, context.Row.Value, meaning.IsNumber);
        if (!value.IsRelative)
        {
            return value.Text;
        }
        var text = before.Length > 0 ? before : meaning.Default;
        if (text.Length == 0)
        {
            var blank = $"a blank {meaning.Heading} stands for no number, so there is nothing to start from.";
            throw context.Fault(new RowFault("value", "wrong-value", blank, "Set it with =v."));
        }
        if (NumberCell.Understand(text, -TableCatalogue.LargestNumber, out _) is not { } number)
        {
            var wrong = $"a cell of {meaning.Heading} is no number.";
            throw context.Fault(new RowFault("value", "wrong-value", wrong, "Set it with =v."));
        }
        return Checked(context, meaning, number, value.From(number));
    }

    private static string Checked(ActionContext context, CellMeaning meaning, int before, decimal after)
    {
        if (after >= meaning.Minimum && after <= TableCatalogue.LargestNumber)
        {
            return after.ToString("F0", CultureInfo.InvariantCulture);
        }
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{before} becomes {after:F0}");
        var allowed = string.Create(
            CultureInfo.InvariantCulture,
            $"{meaning.Heading} is a whole number from {meaning.Minimum:N0} to {TableCatalogue.LargestNumber:N0}."
        );
        var remedy = allowed + " Narrow where, or set it with =v.";
        throw context.Fault(
            meaning.IsConfidential
                ? new RowFault(
                    "value",
                    "number-out-of-range",
                    $"a cell of {meaning.Heading} leaves what is allowed.",
                    remedy
                )
                {
                    Confidential = numbers,
                }
                : new RowFault("value", "number-out-of-range", $"in {meaning.Heading}, {numbers}.", remedy)
        );
    }
}
