using System.CommandLine.Parsing;
using System.Globalization;

namespace RosterOpt.Cli.CommandLine;

/// <summary>Reads durations, percentages and settings as people type them, always with a decimal point.</summary>
internal static class ValueParsers
{
    /// <summary>No budget is longer: ten days.</summary>
    public static TimeSpan MostTime { get; } = TimeSpan.FromDays(10);

    /// <summary><c>90</c> and <c>90s</c> are seconds, <c>5m</c> minutes, <c>1.5h</c> hours.</summary>
    public static TimeSpan? Duration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.Trim();
        var seconds = text.Length == 0 ? 0 : SecondsPer(char.ToLowerInvariant(text[^1]));
        var number = seconds > 0 ? text[..^1] : text;
        if (TryNumber(number, out var amount) && amount > 0 && amount * Math.Max(1, seconds) <= MostTime.TotalSeconds)
        {
            return TimeSpan.FromSeconds(amount * Math.Max(1, seconds));
        }
        result.AddError($"'{text}' is not a time such as 90, 90s, 5m or 1.5h (more than 0, at most 240h).");
        return null;
    }

    /// <summary><c>0.1%</c>, or a fraction such as <c>0.001</c>.</summary>
    public static double? Fraction(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.Trim();
        var percent = text.EndsWith('%');
        if (TryNumber(percent ? text[..^1] : text, out var amount) && amount >= 0 && amount <= (percent ? 100 : 1))
        {
            return percent ? amount / 100 : amount;
        }
        result.AddError($"'{text}' is not a share such as 0.1% or 0.001.");
        return null;
    }

    /// <summary>The solver does not start with less: 200 MB.</summary>
    public const long LeastMemory = 200_000_000;

    /// <summary><c>4GB</c>, <c>800MB</c> or <c>1.5 TB</c> in bytes; a GB is 1,000,000,000 bytes.</summary>
    public static long? Size(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.Trim();
        var unit = text.Length > 2 ? BytesPer(text[^2..].ToUpperInvariant()) : 0;
        // The upper limit keeps the product within a long integer.
        if (unit > 0 && TryNumber(text[..^2].TrimEnd(), out var amount) && amount * unit is >= LeastMemory and < 1e18)
        {
            return (long)(amount * unit);
        }
        result.AddError($"'{text}' is not a size of memory such as 4GB or 800MB (at least 200MB).");
        return null;
    }

    /// <summary>Units of work, more than 0.</summary>
    public static double? Work(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.Trim();
        if (TryNumber(text, out var amount) && amount > 0 && amount <= MostTime.TotalSeconds)
        {
            return amount;
        }
        result.AddError($"'{text}' is not an amount of work such as 60 (more than 0).");
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Func<ArgumentResult, int> Whole(int least, int most) =>
        result =>
        {
            var text = result.Tokens[0].Value.Trim();
            if (
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
            )
            {
                return number;
            }
            result.AddError($"'{text}' is not a whole number from {least} to {most}.");
            return least;
        };

    /// <summary><c>key=value</c>, once per option.</summary>
    public static KeyValuePair<string, string>[] Settings(ArgumentResult result)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var token in result.Tokens)
        {
            var cut = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
            {
                result.AddError($"'{token.Value}' is not a setting such as isolation=200.");
                continue;
            }
            pairs.Add(new(token.Value[..cut].Trim(), token.Value[(cut + 1)..].Trim()));
        }
        return [.. pairs];
    }

    private static int SecondsPer(char unit) =>
        unit switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            _ => 0,
        };

    private static double BytesPer(string unit) =>
        unit switch
        {
            "MB" => 1e6,
            "GB" => 1e9,
            "TB" => 1e12,
            _ => 0,
        };

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
