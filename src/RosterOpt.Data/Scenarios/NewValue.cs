using System.Globalization;
using System.Text.RegularExpressions;

namespace RosterOpt.Data.Scenarios;

/// <summary>
/// What <c>set</c> puts into a cell: <c>+n</c>, <c>-n</c> and <c>*f</c> start from what is there, <c>=v</c> and everything else do
/// not, and nothing clears the cell.
/// </summary>
internal sealed partial record NewValue
{
    private const string Allowed =
        "Relative values are +n, -n (whole numbers) and *f such as *1.5; =v sets v itself, such as =-5.";

    private decimal? factor;
    private decimal? summand;

    /// <summary>The text that replaces the cell; meaningless where <see cref="IsRelative"/>.</summary>
    public string Text { get; private init; } = string.Empty;

    public bool IsRelative => factor is not null || summand is not null;

    /// <summary>Understands a value.</summary>
    /// <param name="isNumber">True where the cell holds a number; relative values make sense nowhere else.</param>
    /// <exception cref="ScenarioFault">It has no meaning there.</exception>
    public static NewValue Parse(ActionContext context, string value, bool isNumber)
    {
        if (value is ['=', ..])
        {
            return new NewValue { Text = context.Literal("value", value[1..].Trim()) };
        }
        var isRelative = Sum().IsMatch(value) || Product().IsMatch(value);
        if (isRelative && isNumber)
        {
            return Relative(context, value);
        }
        if (isRelative || (isNumber && value is ['+' or '-' or '*', ..]))
        {
            var message = isRelative
                ? "a relative value changes numbers, and the cell holds none."
                : "the relative value has no number.";
            throw context.Fault(new RowFault("value", "wrong-value", message, Allowed));
        }
        return new NewValue { Text = context.Literal("value", value) };
    }

    /// <summary>The number that comes of <paramref name="before"/>: halves are rounded up, and what was above 0 stays at least 1 under a product.</summary>
    public decimal From(int before)
    {
        if (factor is not { } times)
        {
            return before + (summand ?? 0);
        }
        var product = Math.Floor((before * times) + 0.5m);
        return before > 0 ? Math.Max(1, product) : product;
    }

    private static NewValue Relative(ActionContext context, string value)
    {
        var digits = value[0] == '*' ? value[1..] : value;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        // Ten characters: more than any cell may hold, and far from where decimals overflow.
        if (digits.Length > 10 || !decimal.TryParse(digits, Styles, CultureInfo.InvariantCulture, out var number))
        {
            throw context.Fault(
                new RowFault("value", "wrong-value", "the relative value is no number that makes sense here.", Allowed)
            );
        }
        return value[0] == '*' ? new NewValue { factor = number } : new NewValue { summand = number };
    }

    [GeneratedRegex(@"^[+-][0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\*([0-9]+(\.[0-9]+)?|\.[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Product();
}
