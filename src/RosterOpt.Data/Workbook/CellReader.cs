using System.Globalization;
using System.Xml;

namespace RosterOpt.Data.Workbook;

/// <summary>What a cell holds.</summary>
/// <param name="Problem">What is wrong, but for its column; null where nothing is.</param>
internal readonly record struct CellContent(string Text, CellProblem? Problem)
{
    /// <summary>True where the text is what a formula gave.</summary>
    public bool IsComputed { get; init; }
}

/// <summary>Reads cells as the texts that a CSV file would hold.</summary>
internal sealed class CellReader(WorkbookFile workbook)
{
    private const string Recalculate =
        "Open the workbook in Excel, let it calculate and save it; or replace the formula by its value.";

    /// <summary>The cell that the reader is on; leaves it on the end of the cell.</summary>
    public CellContent Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement)
        {
            return new CellContent(string.Empty, null);
        }
        var depth = xml.Depth;
        string? value = null;
        var hasFormula = false;
        var isValue = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = SharedStrings.ReadText(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                hasFormula |= xml.LocalName == "f";
                isValue = xml is { LocalName: "v", IsEmptyElement: false };
                value = xml.LocalName == "v" ? string.Empty : value;
            }
            else if (isValue && SharedStrings.IsText(xml.NodeType))
            {
                value += xml.Value;
            }
        }
        return Understand(type ?? "n", style, value, hasFormula) with { IsComputed = hasFormula };
    }

    private CellContent Understand(string type, string? style, string? value, bool hasFormula)
    {
        // A formula whose result is an empty text has an empty value of type str; any other empty value is none.
        if (hasFormula && string.IsNullOrEmpty(value) && (value is null || type != "str"))
        {
            return Fault(
                "formula-without-value",
                "The cell holds a formula, but no value was stored with it.",
                Recalculate
            );
        }
        if (type == "e")
        {
            return Fault(
                "error-value",
                $"The cell shows the error {value}.",
                "Correct the formula, or write the value itself."
            );
        }
        return new CellContent(string.IsNullOrEmpty(value) ? string.Empty : Text(type, style, value), null);
    }

    private static CellContent Fault(string code, string message, string remedy) =>
        new(string.Empty, new CellProblem(-1, code, message, remedy));

    private string Text(string type, string? style, string value) =>
        type switch
        {
            "s" => workbook.Strings[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)],
            "str" => SharedStrings.Unescape(value),
            "inlineStr" => value,
            "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "d" => IsMidnight(value) ? value[..10] : value,
            _ => Number(style, value),
        };

    /// <summary>True for an ISO date whose time, if any, is all zeros, such as <c>2026-03-02T00:00:00Z</c>.</summary>
    private static bool IsMidnight(string value) =>
        value.Length > 10 && value[10] == 'T' && !value.AsSpan(11).ContainsAnyExcept("0:.Z");

    private string Number(string? style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }
        var isDate =
            int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < workbook.IsDateStyle.Count
            && workbook.IsDateStyle[index];
        return (isDate ? Date(number) : null) ?? Plain(number);
    }

    /// <summary>A number as Excel shows it: 15 digits, so that 2.9999999999999996 is 3.</summary>
    private static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The day of a serial number; null where there is none. A time of day follows where it is not midnight.</summary>
    private string? Date(double serial)
    {
        // In the 1900 system day 60 is 29 February 1900, which never was; days before it are one off from OLE dates.
        var days =
            workbook.CountsFrom1904 ? serial + 1462
            : serial < 60 ? serial + 1
            : serial;
        if (days is < 1 or >= 2_958_466)
        {
            return null;
        }
        var date = DateTime.FromOADate(days);
        return date.ToString(
            date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss",
            CultureInfo.InvariantCulture
        );
    }
}
