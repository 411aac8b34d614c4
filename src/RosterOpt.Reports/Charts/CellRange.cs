using System.Globalization;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Charts;

/// <summary>Cells of one column of a sheet.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Column">1-based.</param>
/// <param name="FirstRow">1-based.</param>
/// <param name="LastRow">1-based, included.</param>
internal readonly record struct CellRange(string Sheet, int Column, int FirstRow, int LastRow)
{
    /// <summary>As a formula names it, such as <c>'By block'!$C$4:$C$15</c>.</summary>
    public override string ToString()
    {
        var column = ColumnLetters.Of(Column);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'!${column}${FirstRow}:${column}${LastRow}"
        );
    }
}
