using RosterOpt.Data.Findings;

namespace RosterOpt.Data.Cells;

/// <summary>Cells that name something another table has.</summary>
internal static class ReferenceCell
{
    /// <summary>Stands for a blank cell.</summary>
    public const int Blank = -1;

    /// <summary>The index; <see cref="Blank"/>; <see cref="NameIndex.Inactive"/>; or <see cref="NameIndex.Unknown"/>, then with a finding.</summary>
    public static int Read(ColumnView column, TextRow row, NameIndex index) =>
        column.TextOrNull(row) is { } text ? Find(column, row, text, index)
        : column.Column is { IsRequired: true } ? NameIndex.Unknown
        : Blank;

    /// <summary>Likewise for one name of a list.</summary>
    public static int Find(ColumnView column, TextRow row, string name, NameIndex index)
    {
        var found = index.Find(name);
        if (found == NameIndex.Unknown && index.IsComplete)
        {
            const string Code = "unknown-name";
            var hint = column.Shows(Code) ? NearestName.Hint(name, index.All) : string.Empty;
            column.Report(
                row,
                name,
                new CellFault(Code, $"is no known {index.Kind}", $"Name a {index.Kind} of this data set.")
                {
                    Hint = hint,
                }
            );
        }
        return found;
    }

    /// <summary>The ascending indices of a list of names; empty for a blank cell; a name that is not known is left out with a finding.</summary>
    public static int[] ReadList(ColumnView column, TextRow row, NameIndex index)
    {
        var found = new SortedSet<int>();
        foreach (var name in ListCell.ReadNames(column, row))
        {
            if (Find(column, row, name, index) is >= 0 and var known)
            {
                found.Add(known);
            }
        }
        return [.. found];
    }
}
