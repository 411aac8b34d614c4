using System.Text;

namespace RosterOpt.Reports.Workbooks;

/// <summary>Texts as a cell can hold them.</summary>
internal static class CellText
{
    private const int MostCharacters = 32_000;

    /// <summary>The text without what a workbook cannot hold: control characters, broken surrogates, more than a cell takes.</summary>
    public static string Clean(string text)
    {
        if (text.Length <= MostCharacters && text.All(c => (!char.IsControl(c) || c == '\n') && !char.IsSurrogate(c)))
        {
            return text;
        }
        var kept = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value == '\n'))
        {
            if (kept.Length + rune.Utf16SequenceLength >= MostCharacters)
            {
                kept.Append('…');
                break;
            }
            kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
