using System.Globalization;

namespace RosterOpt.Data.Cells;

/// <summary>Dates: ISO <c>yyyy-MM-dd</c> and nothing else, since 02/03/2026 is February to some and March to others.</summary>
internal static class DateCell
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] DayFirst =
    [
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "d/M/yy",
        "d.M.yy",
        "d MMM yyyy",
        "d-MMM-yyyy",
        "d-MMM-yy",
        "d MMMM yyyy",
    ];

    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M/d/yy", "MMM d, yyyy", "MMMM d, yyyy"];

    private static readonly string[] YearFirst =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyyMMdd",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
    ];

    /// <summary>The date, or null with a finding.</summary>
    public static DateOnly? Read(ColumnView column, TextRow row)
    {
        if (column.TextOrNull(row) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        column.Report(
            row,
            text,
            new CellFault(
                "not-a-date",
                "is not a date in the form yyyy-MM-dd",
                "Write year, month and day such as 2026-03-02."
            )
            {
                Hint = Guess(text),
            }
        );
        return null;
    }

    private static string Guess(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var forms in new[] { YearFirst, DayFirst, MonthFirst })
        {
            if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                found.Add(date.ToString(Iso, CultureInfo.InvariantCulture));
            }
        }
        if (
            found.Count == 0
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is > 20_000 and < 80_000
        )
        {
            // Days since the end of 1899: what a spreadsheet shows of a date when the cell is formatted as a number.
            found.Add(DateOnly.FromDateTime(DateTime.FromOADate(serial)).ToString(Iso, CultureInfo.InvariantCulture));
        }
        return found.Count == 0 ? string.Empty : $"Maybe {string.Join(" or ", found)}?";
    }
}
