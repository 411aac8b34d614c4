namespace RosterOpt.Data.Csv;

/// <summary>How the cells of a CSV file are separated.</summary>
/// <param name="Separator">The character between cells.</param>
/// <param name="Skip">Bytes to skip at the start: a line <c>sep=X</c> and blank lines before it.</param>
/// <param name="SkippedLines">Lines those bytes hold.</param>
internal readonly record struct CsvDelimiter(char Separator, int Skip, int SkippedLines)
{
    /// <summary>
    /// A first line <c>sep=X</c> is obeyed; else the most frequent of <c>,</c> <c>;</c> and tab outside quotes in the heading line,
    /// the first that is not blank. On a tie the one that comes first in that list.
    /// </summary>
    /// <param name="text">UTF-8 without a mark.</param>
    public static CsvDelimiter Find(ReadOnlySpan<byte> text)
    {
        var start = FirstLine(text, out var lines);
        if (SeparatorLine(text[start..]) is { } said)
        {
            var end = start + text[start..].IndexOfAny((byte)'\r', (byte)'\n');
            var skip = end < start ? text.Length : end + (text[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
            return new CsvDelimiter(said, skip, lines + 1);
        }
        return new CsvDelimiter(MostFrequent(text[start..]), 0, 0);
    }

    /// <summary>Where the first line that is not blank begins, and how many lines are before it.</summary>
    private static int FirstLine(ReadOnlySpan<byte> text, out int lines)
    {
        lines = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                lines++;
                start = i + 1;
            }
            else if (c is not ((byte)' ' or (byte)'\r' or (byte)',' or (byte)';' or (byte)'\t'))
            {
                return start;
            }
        }
        return start;
    }

    /// <summary>The character that <c>sep=X</c> names; a comma for a bare <c>sep=</c>; null where the line says nothing of the kind.</summary>
    private static char? SeparatorLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length < 4 || !System.Text.Ascii.EqualsIgnoreCase(line[..4], "sep="u8))
        {
            return null;
        }
        var rest = line[4..];
        return rest.Length > 1 && rest[1..].TrimEnd((byte)' ').Length > 0 ? null
            : rest.Length == 0 ? ','
            : (char)rest[0];
    }

    private static char MostFrequent(ReadOnlySpan<byte> text)
    {
        int commas = 0,
            semicolons = 0,
            tabs = 0;
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is (byte)'\r' or (byte)'\n')
            {
                break;
            }
            else if (!quoted)
            {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        return commas >= semicolons && commas >= tabs ? ','
            : semicolons >= tabs ? ';'
            : '\t';
    }
}
