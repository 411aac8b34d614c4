using System.Globalization;
using System.Text;

namespace RosterOpt.Data.Findings;

/// <summary>Shows a cell in a message: in quotes, on one line, not too long.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Show(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text.Length <= Longest ? text : text[..Longest])
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                shown.Append(c);
            }
        }
        return shown.Append(text.Length <= Longest ? "\"" : "…\"").ToString();
    }
}
