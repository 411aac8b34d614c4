using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>What a cell of a report holds: a text, a number, a day or nothing. Never a formula.</summary>
internal readonly record struct Cell
{
    public string? Text { get; private init; }

    public double? Number { get; private init; }

    public DateOnly? Day { get; private init; }

    /// <summary>Number format, or null for the general one.</summary>
    public string? Format { get; private init; }

    /// <summary>Colour behind the cell, which must repeat what the text says; null for none.</summary>
    public XLColor? Fill { get; init; }

    /// <summary>True for a text among numbers, which stands at the right like them.</summary>
    public bool IsRight { get; private init; }

    public static Cell Blank => default;

    /// <summary>Stands where there is nothing to tell among numbers.</summary>
    public static Cell NotApplicable => Word("n/a");

    /// <summary>A word in a column of numbers.</summary>
    public static Cell Word(string text) => new() { Text = text, IsRight = true };

    public static implicit operator Cell(string? text) => Of(text);

    public static implicit operator Cell(long number) => Whole(number);

    public static implicit operator Cell(DateOnly day) => Of(day);

    /// <summary>A text that stays as it is, also where it looks like a number, a day or a formula.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? default : new Cell { Text = text };

    /// <summary>A real date, shown as <c>2 Mar 2026</c>: the month in letters, so that no country reads it the wrong way round.</summary>
    public static Cell Of(DateOnly day) => new() { Day = day, Format = "d mmm yyyy" };

    public static Cell Whole(long number) => new() { Number = number, Format = "#,##0" };

    /// <summary>A whole number, or <c>n/a</c>.</summary>
    public static Cell Whole(long? number) => number is { } known ? Whole(known) : NotApplicable;

    /// <summary>A whole number with its sign, such as <c>+12</c> and <c>-3</c>.</summary>
    public static Cell Signed(long number) => new() { Number = number, Format = "+#,##0;-#,##0;0" };

    /// <summary>A number with two decimals, or up to four where it is small.</summary>
    public static Cell Decimal(double number) => new() { Number = number, Format = "#,##0.00##" };

    /// <summary>A number that carries a mark: <c>▲ +12</c> still sorts as 12.</summary>
    /// <param name="number">The number.</param>
    /// <param name="mark">Goes before it; no quotation mark.</param>
    /// <param name="format">For positive numbers, without a sign.</param>
    public static Cell Marked(double number, string mark, string format) =>
        new() { Number = number, Format = $"\"{mark} \"+{format};\"{mark} \"-{format};\"{mark} \"{format}" };

    /// <summary>A difference of two ratios, shown in per cent with its sign.</summary>
    public static Cell SignedShare(double number) => new() { Number = number, Format = "+0.0%;-0.0%;0.0%" };

    /// <summary>A ratio shown as per cent, or <c>n/a</c> where there was nothing to divide.</summary>
    public static Cell Share(double? ratio, string format = "0.0%") =>
        ratio is { } known ? new Cell { Number = known, Format = format } : NotApplicable;
}
