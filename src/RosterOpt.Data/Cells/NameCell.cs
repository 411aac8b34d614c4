namespace RosterOpt.Data.Cells;

/// <summary>Identifiers and tags: 1 to 64 characters without those that mean something in a list, a range or a formula.</summary>
internal static class NameCell
{
    private const int Longest = 64;

    public const string Allowed =
        "A name has 1 to 64 characters without ; | = \" or .. and does not begin with ! ' + = or @.";

    /// <summary>The name as spelled; null where the cell is blank, or wrong (then with a finding).</summary>
    public static string? Read(ColumnView column, TextRow row)
    {
        if (column.TextOrNull(row) is not { } text)
        {
            return null;
        }
        if (Problem(text) is not { } predicate)
        {
            return text;
        }
        column.Report(row, text, new CellFault("wrong-name", predicate, Allowed));
        return null;
    }

    /// <summary>What is wrong with a name, as the rest of a sentence; null for a good one.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > Longest)
        {
            return name.Length == 0 ? "is empty" : $"is longer than {Longest} characters";
        }
        if (name[0] is '!' or '\'' or '+' or '=' or '@')
        {
            return $"begins with {name[0]}";
        }
        foreach (var c in name)
        {
            if (c is ';' or '|' or '=' or '"')
            {
                return $"holds the character {c}";
            }
            if (char.IsControl(c))
            {
                return "holds a line break or another control character";
            }
        }
        return name.Contains("..", StringComparison.Ordinal) ? "holds two full stops in a row" : null;
    }
}
