using System.Globalization;

namespace RosterOpt.Core.Metrics;

/// <summary>Quotients as they are reported: 6 decimals, null where there is nothing to divide.</summary>
public static class Ratio
{
    /// <summary><paramref name="part"/> ÷ <paramref name="whole"/>, or null where <paramref name="whole"/> is 0.</summary>
    public static double? Of(long part, long whole) => whole == 0 ? null : Round((double)part / whole);

    /// <summary>
    /// The nearest number with 6 decimals to the exact value of the binary number, to the even one of two that are as near.
    /// <see cref="Math.Round(double, int)"/> is not that: it multiplies first, which may already round.
    /// </summary>
    /// <param name="value">From 0 to 1.</param>
    public static double Round(double value)
    {
        // 27 decimals hold every number of this size exactly or to far less than the distance of any number from a tie.
        var exact = decimal.Parse(value.ToString("F27", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (double)Math.Round(exact, 6, MidpointRounding.ToEven);
    }
}
