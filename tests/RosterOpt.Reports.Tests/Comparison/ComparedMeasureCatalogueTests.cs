using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ComparedMeasureCatalogueTests
{
    [Fact]
    public void Every_measure_has_a_question_and_a_direction() =>
        Assert.Equal(
            MeasureCatalogue.All.Select(measure => measure.Name),
            ComparedMeasureCatalogue.All.Select(measure => measure.Name)
        );

    [Fact]
    public void Ratios_are_those_that_are_shown_as_per_cent()
    {
        var metrics = ComparisonExample.Small.Base.Summary!.Metrics!;

        Assert.All(
            ComparedMeasureCatalogue.All.Where(measure => measure.Value(metrics) is not null),
            measure =>
                Assert.Equal(
                    measure.Measure.Value(metrics).Format?.Contains('%', StringComparison.Ordinal) ?? false,
                    measure.IsRatio
                )
        );
    }

    [Fact]
    public void Every_question_has_a_measure() =>
        Assert.All(Enum.GetValues<Question>(), question => Assert.NotEmpty(ComparedMeasureCatalogue.About(question)));
}
