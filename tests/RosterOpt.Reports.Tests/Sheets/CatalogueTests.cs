using System.Text.Json;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_metric_of_the_summary_is_explained_in_its_order()
    {
        var json = SummaryFile.ToJson(Example.Of(Example.Problem, Example.Legal).Summary);
        using var document = JsonDocument.Parse(json);
        var names = document.RootElement.GetProperty("metrics").EnumerateObject().Select(metric => metric.Name);

        Assert.Equal(names.Where(name => name != "byProgramme"), MeasureCatalogue.All.Select(measure => measure.Name));
    }

    [Fact]
    public void Every_term_is_explained_in_its_order()
    {
        Assert.Equal(TermCatalogue.All.Select(term => term.Name), TermMeanings.All.Keys);
    }

    [Fact]
    public void Meanings_are_one_sentence()
    {
        var sentences = MeasureCatalogue.All.Select(measure => measure.Meaning).Concat(TermMeanings.All.Values);

        Assert.All(sentences, sentence => Assert.Matches(@"^[A-Z][^.]*\.$", sentence));
    }

    [Fact]
    public void Names_of_sheets_fit_their_tabs()
    {
        Assert.All(SheetCatalogue.All, sheet => Assert.InRange(sheet.Name.Length, 1, 31));
        Assert.Distinct(SheetCatalogue.All.Select(sheet => sheet.Name.ToUpperInvariant()));
    }
}
