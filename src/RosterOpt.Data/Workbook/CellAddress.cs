namespace RosterOpt.Data.Workbook;

/// <summary>Where a cell is: 1-based row as in Excel, 0-based column.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>The cell of an address such as <c>AB12</c>; null for anything else.</summary>
    public static CellAddress? Parse(string? text)
    {
        int column = 0,
            row = 0,
            i = 0;
        for (; i < text?.Length && char.IsAsciiLetterUpper(text[i]) && column <= MostColumns; i++)
        {
            column = (column * 26) + text[i] - 'A' + 1;
        }
        var letters = i;
        for (; i < text?.Length && char.IsAsciiDigit(text[i]) && row <= MostRows; i++)
        {
            row = (row * 10) + text[i] - '0';
        }
        var isWhole = text is not null && i == text.Length && letters > 0 && i > letters;
        return isWhole && column <= MostColumns && row is >= 1 and <= MostRows
            ? new CellAddress(row, column - 1)
            : null;
    }
}

/// <summary>Cells that were merged into one.</summary>
internal sealed record MergedRange(string Text, CellAddress First, CellAddress Last)
{
    /// <summary>The range <c>A1:B2</c>; null for anything else and for a single cell.</summary>
    public static MergedRange? Parse(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (
            colon < 0
            || CellAddress.Parse(text![..colon]) is not { } first
            || CellAddress.Parse(text[(colon + 1)..]) is not { } last
        )
        {
            return null;
        }
        return first == last ? null : new MergedRange(text, first, last);
    }
}
