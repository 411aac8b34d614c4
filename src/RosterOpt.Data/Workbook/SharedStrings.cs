using System.Globalization;
using System.Text;
using System.Xml;

namespace RosterOpt.Data.Workbook;

/// <summary>Texts of cells.</summary>
internal static class SharedStrings
{
    private const int EscapeLength = 7;

    /// <summary>The texts of the part that holds them all; formatting and reading aids (furigana) are left out.</summary>
    public static List<string> Read(XmlReader xml)
    {
        using (xml)
        {
            var texts = new List<string>();
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    texts.Add(ReadText(xml));
                    if (texts.Count > ReadingLimits.Cells)
                    {
                        throw new InvalidDataException("It holds too many texts");
                    }
                }
            }
            return texts;
        }
    }

    /// <summary>The text inside the element the reader is on (<c>si</c> or <c>is</c>); leaves it on the end of that element.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }
        var depth = xml.Depth;
        var text = string.Empty;
        var aid = 0;
        var isText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var opens = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                aid +=
                    xml.LocalName != "rPh" ? 0
                    : opens ? 1
                    : xml.NodeType == XmlNodeType.EndElement ? -1
                    : 0;
                isText = opens && xml.LocalName == "t" && aid == 0;
            }
            else if (isText && IsText(xml.NodeType))
            {
                text += xml.Value;
            }
        }
        return Unescape(text);
    }

    public static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA;

    /// <summary>
    /// Undoes <c>_x000D_</c>, by which workbooks write characters that XML cannot hold (and some writers every one beyond the basic
    /// plane, as two halves). Half a character without the other stays as it is.
    /// </summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = EscapeAt(text, i);
            if (
                c is { } high
                && char.IsHighSurrogate(high)
                && EscapeAt(text, i + EscapeLength) is { } low
                && char.IsLowSurrogate(low)
            )
            {
                plain.Append(high).Append(low);
                i += (2 * EscapeLength) - 1;
            }
            else if (c is { } whole && !char.IsSurrogate(whole))
            {
                plain.Append(whole);
                i += EscapeLength - 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }

    private static char? EscapeAt(string text, int at)
    {
        if (at + EscapeLength > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        {
            return null;
        }
        return ushort.TryParse(
            text.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? (char)code
            : null;
    }
}
