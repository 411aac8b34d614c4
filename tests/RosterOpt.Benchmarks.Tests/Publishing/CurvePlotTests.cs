using System.Xml.Linq;
using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Tests.Publishing;

public sealed class CurvePlotTests
{
    [Fact]
    public void Is_well_formed_and_says_in_words_what_it_shows()
    {
        var plot = new CurvePlot(
            "A & B",
            [new PlotLine("Ours", [(0.4, 80), (2, 99)], [(1, 85)]), new PlotLine("<Rival>", [], [])],
            60
        );

        var svg = XDocument.Parse(plot.ToSvg());

        Assert.Contains("Ours ends at 99.0 %", plot.Description(), StringComparison.Ordinal);
        Assert.Contains("<Rival> has no legal roster", plot.Description(), StringComparison.Ordinal);
        var texts = svg.Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value).ToArray();
        Assert.Contains("<Rival> (none)", texts);
        Assert.Contains(texts, text => text.StartsWith("seconds", StringComparison.Ordinal));
    }
}
