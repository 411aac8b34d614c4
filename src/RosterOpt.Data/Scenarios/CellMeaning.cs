using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>What a cell holds: by its column or, of a setting, by its key.</summary>
/// <param name="Heading">Of the column, or the name of the setting.</param>
/// <param name="IsNumber">True for whole numbers.</param>
/// <param name="Default">What a blank cell means; empty where that is no value.</param>
/// <param name="Minimum">Smallest number allowed.</param>
/// <param name="IsConfidential">True where messages may not show the cell.</param>
internal sealed record CellMeaning(string Heading, bool IsNumber, string Default, int Minimum, bool IsConfidential)
{
    public static CellMeaning Of(EditableTable table, int row, string heading)
    {
        if (table.Schema.Find(heading) is not { } column)
        {
            // A column of the user's own: text that nobody reads.
            return new CellMeaning(heading, false, string.Empty, 0, true);
        }
        return table.Schema == TableCatalogue.Settings && column.Heading == "value"
            ? OfSetting(EditableTable.Cell(table.Rows[row], table.Find("key")))
            : new CellMeaning(
                column.Heading,
                column.Kind == ColumnKind.Number,
                column.Default,
                column.Minimum,
                column.IsConfidential
            );
    }

    private static CellMeaning OfSetting(string key) =>
        SettingsCatalogue.Find(key) is { } setting
            ? new CellMeaning(setting.Name, setting.IsNumber, setting.Default, 0, false)
            : new CellMeaning(key, false, string.Empty, 0, false);
}
