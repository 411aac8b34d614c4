using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Scenarios;

/// <summary>Spreads <c>a|b|c</c> in <c>value</c>: one scenario per value, and of several such rows every combination.</summary>
internal static class Sweep
{
    /// <summary>Scenarios that one name may stand for.</summary>
    public const int Most = 200;

    /// <summary>The scenarios in the order of their first rows; values in the order in which they stand, those of later rows change first.</summary>
    /// <param name="file">Named by findings.</param>
    public static IEnumerable<Scenario> Spread(string file, IReadOnlyList<(string Scenario, ScenarioRow Row)> rows) =>
        rows.GroupBy(row => Names.Fold(row.Scenario), StringComparer.Ordinal)
            .SelectMany(group => Spread(file, group.First().Scenario, [.. group.Select(row => row.Row)]));

    private static IReadOnlyList<Scenario> Spread(string file, string name, IReadOnlyList<ScenarioRow> rows)
    {
        var values = rows.Select(row => QuotedText.Split(row.Value, '|')).ToList();
        var count = values.Aggregate(1L, (product, choices) => Math.Min(product * choices.Count, int.MaxValue));
        if (count == 1)
        {
            return [new Scenario(name, rows)];
        }
        if (FaultOf(rows, values, count) is { } fault)
        {
            return [new Scenario(name, rows) { Fault = fault.Fault.At(file, fault.Line) }];
        }
        var spread = new List<Scenario> { new(name, []) };
        for (var i = 0; i < rows.Count; i++)
        {
            spread =
            [
                .. spread.SelectMany(scenario => values[i].Select(value => With(scenario, rows[i], values[i], value))),
            ];
        }
        return [.. spread.Select(scenario => scenario with { Family = name })];
    }

    private static Scenario With(Scenario scenario, ScenarioRow row, List<string> choices, string value) =>
        new(
            choices.Count == 1 ? scenario.Name : $"{scenario.Name}={Shown(value)}",
            [.. scenario.Rows, row with { Value = value }]
        );

    private static (RowFault Fault, int Line)? FaultOf(
        IReadOnlyList<ScenarioRow> rows,
        List<List<string>> values,
        long count
    )
    {
        if (count > Most)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"its sweeps make {(count == int.MaxValue ? "very many" : count.ToString("N0", CultureInfo.InvariantCulture))} combinations; at most {Most} are run."
            );
            var widest = values.IndexOf(values.MaxBy(choices => choices.Count)!);
            return (
                new RowFault(
                    "value",
                    "too-many-combinations",
                    message,
                    "Give fewer values, or make several scenarios of it."
                ),
                rows[widest].Line
            );
        }
        for (var i = 0; i < rows.Count; i++)
        {
            var repeated = values[i]
                .GroupBy(value => Names.Fold(Shown(value)), StringComparer.Ordinal)
                .FirstOrDefault(same => same.Count() > 1);
            if (repeated is not null)
            {
                var message = "the sweep holds one value twice.";
                return (new RowFault("value", "repeated-value", message, "Remove one of them."), rows[i].Line);
            }
        }
        return null;
    }

    /// <summary>As typed, without the quotes.</summary>
    private static string Shown(string value) => QuotedText.Cell(value, out _) ?? value;
}
