using RosterOpt.Core.Auditing;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Core.Findings;
using RosterOpt.Data;
using Xunit;

namespace RosterOpt.Samples.Tests;

public sealed class SampleGeneratorTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    [InlineData(20, 3)]
    [InlineData(59, 4)]
    [InlineData(60, 5)]
    [InlineData(150, -6)]
    [InlineData(200, 7)]
    [InlineData(900, 8)]
    [InlineData(1500, int.MinValue)]
    public void Every_sample_is_clean_and_has_a_legal_roster(int students, int seed)
    {
        var sample = SampleGenerator.GenerateWithPlan(students, seed);
        var data = DataSetReader.Understand(sample.Tables, []);
        Assert.DoesNotContain(data.Findings.All, finding => finding.Grade != Grade.Warning);
        var problem = data.Problem!;
        Assert.Equal(students, problem.Students.Count);
        // Some students have no pod yet, and that is all there is to say.
        Assert.All(
            data.Findings.All.Concat(CrossCheckCatalogue.Run(problem)),
            finding => Assert.Equal("no-pod", finding.Code)
        );
        var audit = Audit.Run(problem, Planned.Roster(problem, sample.Plan));
        Assert.Empty(audit.Violations);
    }

    [Fact]
    public void The_same_seed_gives_the_same_tables_and_another_one_does_not()
    {
        Assert.Equal(Text(SampleGenerator.Generate(80, 1)), Text(SampleGenerator.Generate(80, 1)));
        Assert.NotEqual(Text(SampleGenerator.Generate(80, 1)), Text(SampleGenerator.Generate(80, 2)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100_001)]
    public void Numbers_out_of_range_are_refused(int students) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleGenerator.Generate(students, 1));

    [Fact]
    public void Places_are_scarce_enough_to_be_interesting()
    {
        var sample = SampleGenerator.GenerateWithPlan(600, 11);
        var problem = DataSetReader.Understand(sample.Tables, []).Problem!;
        var general = problem.Disciplines.Single(discipline => discipline.Id == "general-practice").Index;
        var places = problem.Slots.Where(slot => slot.Discipline == general && slot.Block > 0).Sum(slot => slot.Max);
        var used = sample.Plan.Count(line => line.Discipline == "general-practice" && line.Block != "B01");
        Assert.InRange(used, places * 7 / 10, places);
    }

    private static string Text(TableSet tables) =>
        string.Join(
            '\n',
            tables.Tables.SelectMany(table => table.Rows.Select(row => table.Name + ":" + string.Join(',', row.Cells)))
        );
}
