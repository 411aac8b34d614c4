using System.Text;

namespace RosterOpt.Data.Scenarios;

/// <summary>
/// The small language inside <c>where</c> and <c>value</c>: parts are separated by <c>;</c> <c>|</c> or <c>=</c>, and a cell that
/// holds one of them stands in double quotes, in which a double quote is doubled.
/// </summary>
internal static class QuotedText
{
    public const string Rule =
        "A cell that holds ; | = or a double quote stands in double quotes, such as \"B01;B03\".";

    /// <summary>The parts between separators that stand outside quotes, trimmed, still in their quotes.</summary>
    public static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == separator && !quoted)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }

    /// <summary>True where a part stands in quotes, so that its first character means nothing special.</summary>
    public static bool IsQuoted(string part) => part is ['"', ..];

    /// <summary>The cell that a part stands for; null where its quotes are wrong or missing, then <paramref name="fault"/> ends a sentence.</summary>
    public static string? Cell(string part, out string fault)
    {
        fault = string.Empty;
        if (!IsQuoted(part))
        {
            var wrong = part.IndexOfAny([';', '|', '=', '"']);
            fault = wrong < 0 ? string.Empty : $"holds {part[wrong]} outside double quotes";
            return wrong < 0 ? part : null;
        }
        var cell = new StringBuilder();
        for (var i = 1; i < part.Length; i++)
        {
            if (part[i] != '"')
            {
                cell.Append(part[i]);
            }
            else if (i + 1 < part.Length && part[i + 1] == '"')
            {
                cell.Append(part[i++]);
            }
            else if (i == part.Length - 1)
            {
                return cell.ToString().Trim();
            }
            else
            {
                fault = "goes on after its closing double quote";
                return null;
            }
        }
        fault = "opens with a double quote that is never closed";
        return null;
    }
}
