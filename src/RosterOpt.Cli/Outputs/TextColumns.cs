namespace RosterOpt.Cli.Outputs;

/// <summary>Rows of text in columns.</summary>
internal static class TextColumns
{
    /// <summary>Writes every row with columns as wide as their longest cell.</summary>
    /// <param name="rows">All with as many cells; the headings first.</param>
    /// <param name="atLeft">How many columns stand at the left; the others are figures and stand at the right.</param>
    public static void Write(TextWriter writer, IReadOnlyList<string[]> rows, int atLeft)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, column) => column < atLeft ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])
            );
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
