using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace RosterOpt.Reports.Charts;

/// <summary>Builds the plot of a chart whose rows are points, joined in their order.</summary>
internal static class ScatterXml
{
    private const uint AcrossAxisId = 1;
    private const uint UpAxisId = 2;

    /// <summary>The plot of a chart with <see cref="ChartSpec.Across"/> and one series.</summary>
    public static PlotArea Plot(ChartSpec spec) =>
        new(
            new Layout(),
            new ScatterChart(
                new ScatterStyle { Val = ScatterStyleValues.LineMarker },
                new VaryColors { Val = false },
                Points(spec, spec.Series[0]),
                new AxisId { Val = AcrossAxisId },
                new AxisId { Val = UpAxisId }
            ),
            Axis((AcrossAxisId, UpAxisId), spec.Across!, AxisPositionValues.Bottom),
            Axis((UpAxisId, AcrossAxisId), spec.Series[0], AxisPositionValues.Left)
        );

    private static ScatterChartSeries Points(ChartSpec spec, ChartSeries up)
    {
        var colour = new A.SolidFill(new A.RgbColorModelHex { Val = up.Colour });
        return new ScatterChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 },
            new Order { Val = 0 },
            ChartXml.Named(up),
            new ChartShapeProperties(
                new A.Outline(
                    (A.SolidFill)colour.CloneNode(true),
                    new A.PresetDash { Val = A.PresetLineDashValues.Dash }
                )
                {
                    Width = 19_050,
                    CapType = A.LineCapValues.Round,
                }
            ),
            new Marker(
                new Symbol { Val = MarkerStyleValues.Circle },
                new Size { Val = 9 },
                new ChartShapeProperties(colour)
            ),
            Labels(spec.Categories),
            new XValues(ChartXml.Numbers(spec.Across!)),
            new YValues(ChartXml.Numbers(up)),
            new Smooth { Val = false }
        );
    }

    /// <summary>The name of each point to its right, as fixed text: charts know no label that follows a cell.</summary>
    private static DataLabels Labels(IReadOnlyList<string> names)
    {
        var labels = new DataLabels();
        foreach (var (number, name) in names.Index())
        {
            labels.Append(
                new DataLabel([
                    new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)number },
                    new ChartText(
                        new RichText(
                            new A.BodyProperties(),
                            new A.Paragraph(
                                new A.Run(
                                    ChartXml.Style(new A.RunProperties { Language = "en-GB" }, 800, isBold: false),
                                    new A.Text(name)
                                )
                            )
                        )
                    ),
                    .. Shown(),
                ])
            );
        }
        labels.Append(Shown());
        return labels;
    }

    private static DocumentFormat.OpenXml.OpenXmlElement[] Shown() =>
        [
            new DataLabelPosition { Val = DataLabelPositionValues.Right },
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false },
        ];

    /// <summary>Where an axis begins and ends is up to the viewer: the points of a front lie close together and far from 0.</summary>
    private static ValueAxis Axis((uint Own, uint Other) id, ChartSeries series, AxisPositionValues position) =>
        new(
            new AxisId { Val = id.Own },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = position },
            new MajorGridlines(
                new ChartShapeProperties(
                    new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = ChartXml.GridLine })) { Width = 9_525 }
                )
            ),
            ChartXml.Heading(series.Name, 900, isBold: false),
            new NumberingFormat { FormatCode = series.Format, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            ChartXml.Text(900),
            new CrossingAxis { Val = id.Other },
            new Crosses { Val = CrossesValues.Minimum },
            new CrossBetween { Val = CrossBetweenValues.MidpointCategory }
        );
}
