using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ComparisonCsvTests
{
    private static readonly IReadOnlyList<ScenarioResult> Scenarios = ComparisonExample.Small.Scenarios;

    private static string Cell(IReadOnlyList<string> row, string heading) =>
        row[ComparisonCsv.Headings.ToList().IndexOf(heading)];

    [Fact]
    public void Every_scenario_has_a_row_in_its_place_and_a_cell_for_every_heading()
    {
        var rows = ComparisonCsv.Rows(Scenarios).ToList();

        Assert.Equal(Scenarios.Select(scenario => scenario.Name), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(ComparisonCsv.Headings.Count, row.Count));
        Assert.Equal(ComparisonCsv.Headings.Count, ComparisonCsv.Headings.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("byProgramme", ComparisonCsv.Headings);
    }

    [Fact]
    public void Figures_are_the_texts_of_the_summary()
    {
        var scenario = Scenarios[0];
        var row = ComparisonCsv.Rows([scenario]).Single();
        var summary = SummaryFile.ToJson(scenario.Summary!);

        Assert.Contains($"\"score\": {Cell(row, "score")},", summary, StringComparison.Ordinal);
        Assert.Contains($"\"podmateShare\": {Cell(row, "podmateShare")},", summary, StringComparison.Ordinal);
        Assert.Contains($"\"move\": {Cell(row, "move")},", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_run_has_its_status_and_message_alone()
    {
        var row = ComparisonCsv
            .Rows([
                new ScenarioResult
                {
                    Name = "x",
                    Status = ScenarioResult.Invalid,
                    Message = "line 2: no.",
                },
            ])
            .Single();

        Assert.Equal(["x", "invalid", "line 2: no."], row.Take(3));
        Assert.All(row.Skip(3), cell => Assert.Equal(string.Empty, cell));
    }
}
