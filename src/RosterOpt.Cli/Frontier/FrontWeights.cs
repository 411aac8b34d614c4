using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Terms;
using RosterOpt.Data.Tables;

namespace RosterOpt.Cli.Frontier;

/// <summary>
/// Settings for any ratio between the weights of two terms. One of the two keeps its weight and so do all others: only the one that
/// is to count for more is raised, so that the user's own weights are one of the ratios, and a point can be found again with
/// <c>--set</c>. Weights are whole numbers; where that is too coarse, all of them are multiplied by the same number.
/// </summary>
/// <param name="own">The user's settings.</param>
/// <param name="first">Name of the first term.</param>
/// <param name="second">Name of the second.</param>
internal sealed class FrontWeights(Settings own, string first, string second)
{
    /// <summary>At its end of the front a term counts so many times as much as the user says: all but alone.</summary>
    private const int MostOn = 100;

    /// <summary>The same for a term that is off, in points for each of its units.</summary>
    private const int MostOff = 1000;

    /// <summary>Whole numbers by which all weights may be multiplied, and how far a weight may be from what was asked.</summary>
    private const int MostParts = 20;
    private const double Coarse = 0.03;
    private const int LargestWeight = 999_999;

    /// <summary>The smallest ratio of first to second, and the largest, each in multiples of the user's own weights.</summary>
    public (double Least, double Most) Range => (1.0 / MostOf(second), MostOf(first));

    /// <summary>The ratio in the user's settings; null where neither counts there.</summary>
    public double? Own =>
        (WeightOf(first), WeightOf(second)) switch
        {
            (0, 0) => null,
            (0, _) => Range.Least,
            (_, 0) => Range.Most,
            _ => 1,
        };

    /// <summary>The settings for a ratio within <see cref="Range"/>.</summary>
    public FrontWeight Of(double ratio)
    {
        var (lead, other, times) = ratio >= 1 ? (first, second, ratio) : (second, first, 1 / ratio);
        var wanted = Math.Min(LargestWeight, times * Unit(lead));
        var parts = Parts(wanted);
        var raised = (int)Math.Round(wanted * parts);
        var settings = own;
        foreach (var term in TermCatalogue.All.Select(term => term.Name))
        {
            var weight =
                term == lead ? raised
                : term == other ? Unit(other) * parts
                // What it multiplies is in points of other terms, and grows with their weights.
                : term == "worst" ? WeightOf(term)
                : WeightOf(term) * parts;
            settings = Find(term).Set(settings, Text(weight))!;
        }
        return new FrontWeight(ratio, Name(lead, (double)raised / parts), Said((lead, raised), other, parts), settings);
    }

    private int MostOf(string term) => WeightOf(term) == 0 ? MostOff : MostOn;

    private int WeightOf(string term) => int.Parse(Find(term).Get(own), CultureInfo.InvariantCulture);

    /// <summary>A term that is off is raised from 1.</summary>
    private int Unit(string term) => Math.Max(1, WeightOf(term));

    private int Parts(double wanted)
    {
        var largest = Math.Max(wanted, TermCatalogue.All.Max(term => WeightOf(term.Name)));
        return Enumerable
            .Range(1, MostParts)
            .Where(parts => parts * largest <= LargestWeight)
            .FirstOrDefault(
                parts => Math.Abs(Math.Round(parts * wanted) - (parts * wanted)) <= Coarse * parts * wanted,
                1
            );
    }

    private string Name(string lead, double weight) =>
        WeightOf(lead) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{lead}={weight:0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"{lead} x{weight / WeightOf(lead):0.##}");

    /// <summary>How to search with the same weights again.</summary>
    private string Said((string Term, int Weight) lead, string other, int parts)
    {
        var raised = $"{lead.Term}={Text(lead.Weight)}";
        var added = WeightOf(other) == 0 ? $" and {other}={Text(parts)}" : string.Empty;
        var rest =
            parts == 1
                ? string.Empty
                : $", every other weight x{Text(parts)}" + (own.Worst > 0 ? " but that of worst" : string.Empty);
        return $"Searched with {raised}{added}{rest}; the score is by your own weights.";
    }

    private static SettingDefinition Find(string term) => SettingsCatalogue.Find(term)!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Settings that pull towards one point of a front.</summary>
/// <param name="Ratio">First to second, in multiples of the user's own weights.</param>
/// <param name="Name">Such as <c>preference x12</c>; of a term that is off <c>kept=12</c>.</param>
/// <param name="Said">How they differ from the user's own, in a sentence.</param>
/// <param name="Settings">All of them.</param>
internal sealed record FrontWeight(double Ratio, string Name, string Said, Settings Settings);
