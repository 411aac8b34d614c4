using System.Globalization;
using System.Xml;

namespace RosterOpt.Data.Workbook;

/// <summary>Which cell styles show numbers as dates.</summary>
internal static class CellStyles
{
    /// <summary>Style number → whether its number format is a date.</summary>
    public static List<bool> ReadDates(XmlReader xml)
    {
        using (xml)
        {
            var codes = new Dictionary<int, string>();
            var dates = new List<bool>();
            var inCells = false;
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs")
                {
                    inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                {
                    codes[Number(xml)] = xml.GetAttribute("formatCode") ?? string.Empty;
                }
                else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                {
                    var format = Number(xml);
                    dates.Add(codes.TryGetValue(format, out var code) ? IsDateCode(code) : IsBuiltInDate(format));
                }
            }
            return dates;
        }
    }

    /// <summary>
    /// True where a number format shows a day: it has a year or a day, or a month that is not minutes. Texts in quotes or after a
    /// backslash, colours and other marks in brackets do not count.
    /// </summary>
    public static bool IsDateCode(string code)
    {
        bool day = false,
            month = false,
            time = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (c is '"' or '[')
            {
                var end = code.IndexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? code.Length : end;
            }
            else if (c is '\\' or '_' or '*')
            {
                i++;
            }
            day |= c is 'y' or 'd';
            month |= c == 'm';
            time |= c is 'h' or 's';
        }
        return (day || (month && !time)) && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Number formats that have no code in the file; 27–36 and 50–58 are dates in East Asian editions.</summary>
    private static bool IsBuiltInDate(int format) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static int Number(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
