using System.Globalization;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Cells;

/// <summary>Whole numbers: digits with an optional sign, within ±999,999.</summary>
internal static class NumberCell
{
    /// <summary>The number, what a blank cell means, or null where neither is to be had (then a finding says why, unless blank has a meaning).</summary>
    public static int? Read(ColumnView column, TextRow row)
    {
        var text = column.TextOrNull(row) ?? column.Column.Default;
        if (text.Length == 0)
        {
            return null;
        }
        if (Understand(text, column.Column.Minimum, out var fault) is { } number)
        {
            return number;
        }
        column.Report(row, text, fault);
        return null;
    }

    /// <summary>The number from <paramref name="minimum"/> to 999,999, or null and what is wrong.</summary>
    public static int? Understand(string text, int minimum, out CellFault fault)
    {
        fault = default;
        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        if (digits.Length == 0 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            fault = new CellFault("not-a-number", "is not a whole number in digits", Allowed(minimum))
            {
                Hint = Guess(text, minimum),
            };
            return null;
        }
        var number = digits.TrimStart('0').Length > 6 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
        if (number > TableCatalogue.LargestNumber)
        {
            fault = new CellFault(
                "number-out-of-range",
                $"is beyond ±{TableCatalogue.LargestNumber:N0}",
                Allowed(minimum)
            );
            return null;
        }
        number = text[0] == '-' ? -number : number;
        if (number < minimum)
        {
            fault = new CellFault(
                "number-out-of-range",
                string.Create(CultureInfo.InvariantCulture, $"is below {minimum:N0}"),
                Allowed(minimum)
            );
            return null;
        }
        return number;
    }

    private static string Allowed(int minimum) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Write a whole number from {minimum:N0} to 999,999 in plain digits."
        );

    /// <summary>What may have been meant by <c>1e3</c>, <c>1,000</c>, <c>7.0</c> or a typographic minus.</summary>
    private static string Guess(string text, int minimum)
    {
        var plain = text.Replace('−', '-').Replace('–', '-');
        const NumberStyles Styles = NumberStyles.Float | NumberStyles.AllowThousands;
        var isNumber = double.TryParse(plain, Styles, CultureInfo.InvariantCulture, out var value);
        var isAllowed = isNumber && value >= minimum && value <= TableCatalogue.LargestNumber;
        return isAllowed && Math.Floor(value).Equals(value)
            ? string.Create(CultureInfo.InvariantCulture, $"Maybe {value:F0}?")
            : string.Empty;
    }
}
