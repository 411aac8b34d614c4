using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace RosterOpt.Reports.Charts;

/// <summary>Builds the drawing instructions of one chart.</summary>
internal static class ChartXml
{
    private const uint CategoryAxisId = 1;
    private const uint ColumnAxisId = 2;
    private const uint HiddenAxisId = 3;
    private const uint LineAxisId = 4;
    private const string Ink = "262626";
    public const string GridLine = "D9D9D9";
    private static readonly int[] RoundFactors = [1, 2, 5, 10];

    private const string White = "FFFFFF";

    /// <summary>Lines of the grid, about.</summary>
    private const int Steps = 5;

    public static ChartSpace Build(ChartSpec spec)
    {
        if (spec.Across is not null)
        {
            return Space(spec, ScatterXml.Plot(spec));
        }
        var plot = new PlotArea(new Layout());
        var columns = spec.Series.Where(series => !series.IsLine).ToList();
        var lines = spec.Series.Where(series => series.IsLine).ToList();
        plot.Append(Columns(spec, columns));
        if (lines.Count > 0)
        {
            plot.Append(Lines(spec, lines, (uint)columns.Count));
        }
        plot.Append(CategoryAxis(CategoryAxisId, ColumnAxisId, spec.CategoryTitle, isHidden: false));
        plot.Append(ValueAxis(ColumnAxisId, CategoryAxisId, columns[0], isRight: false));
        if (lines.Count > 0)
        {
            plot.Append(CategoryAxis(HiddenAxisId, LineAxisId, spec.CategoryTitle, isHidden: true));
            plot.Append(ValueAxis(LineAxisId, HiddenAxisId, lines[0], isRight: true));
        }
        return Space(spec, plot);
    }

    private static ChartSpace Space(ChartSpec spec, PlotArea plot)
    {
        var chart = new Chart(
            Heading(spec.Title, 1200, isBold: true),
            new AutoTitleDeleted { Val = false },
            plot,
            new Legend(
                new LegendPosition { Val = LegendPositionValues.Bottom },
                new Overlay { Val = false },
                Text(900)
            ),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }
        );
        if (spec.Series.Count == 1)
        {
            chart.RemoveAllChildren<Legend>();
        }
        var space = new ChartSpace(new RoundedCorners { Val = false }, chart);
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static BarChart Columns(ChartSpec spec, IReadOnlyList<ChartSeries> series)
    {
        var hasLine = series.Count < spec.Series.Count;
        var chart = new BarChart(
            new BarDirection { Val = BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false }
        );
        foreach (var (number, one) in series.Index())
        {
            var bars = new BarChartSeries(
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)number },
                new Order { Val = (uint)number },
                Named(one),
                new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = one.Colour })),
                new InvertIfNegative { Val = false },
                Labels(one.Format, isOver: hasLine),
                Categories(spec),
                Values(one)
            );
            chart.Append(bars);
        }
        chart.Append(new GapWidth { Val = 60 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ColumnAxisId });
        return chart;
    }

    private static LineChart Lines(ChartSpec spec, IReadOnlyList<ChartSeries> series, uint first)
    {
        var chart = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        foreach (var (number, one) in series.Index())
        {
            var colour = new A.SolidFill(new A.RgbColorModelHex { Val = one.Colour });
            chart.Append(
                new LineChartSeries(
                    new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = first + (uint)number },
                    new Order { Val = first + (uint)number },
                    Named(one),
                    new ChartShapeProperties(
                        new A.Outline((A.SolidFill)colour.CloneNode(true))
                        {
                            Width = 28_575,
                            CapType = A.LineCapValues.Round,
                        }
                    ),
                    new Marker(
                        new Symbol { Val = MarkerStyleValues.Diamond },
                        new Size { Val = 8 },
                        new ChartShapeProperties(colour)
                    ),
                    Labels(one.Format, isLine: true),
                    Categories(spec),
                    Values(one),
                    new Smooth { Val = false }
                )
            );
        }
        chart.Append(new ShowMarker { Val = true }, new AxisId { Val = HiddenAxisId }, new AxisId { Val = LineAxisId });
        return chart;
    }

    public static SeriesText Named(ChartSeries series) => new(new NumericValue(series.Name));

    /// <summary>Values above the columns; where a line runs over them: at the foot of the columns, and those of the line on white.</summary>
    private static DataLabels Labels(string format, bool isOver = false, bool isLine = false) =>
        new(
            new NumberingFormat { FormatCode = format, SourceLinked = false },
            isLine
                ? new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = White }))
                : new ChartShapeProperties(new A.NoFill()),
            Text(800, isOver ? White : Ink),
            new DataLabelPosition
            {
                Val =
                    isLine ? DataLabelPositionValues.Top
                    : isOver ? DataLabelPositionValues.InsideBase
                    : DataLabelPositionValues.OutsideEnd,
            },
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false }
        );

    private static CategoryAxisData Categories(ChartSpec spec)
    {
        var cache = new StringCache(new PointCount { Val = (uint)spec.Categories.Count });
        foreach (var (number, label) in spec.Categories.Index())
        {
            cache.Append(new StringPoint(new NumericValue(label)) { Index = (uint)number });
        }
        return new CategoryAxisData(new StringReference(new Formula(spec.Labels.ToString()), cache));
    }

    private static Values Values(ChartSeries series) => new(Numbers(series));

    /// <summary>Cells with what they hold.</summary>
    public static NumberReference Numbers(ChartSeries series)
    {
        var cache = new NumberingCache(
            new FormatCode(series.Format),
            new PointCount { Val = (uint)series.Numbers.Count }
        );
        foreach (var (number, value) in series.Numbers.Index())
        {
            if (value is { } known)
            {
                var text = known.ToString("R", CultureInfo.InvariantCulture);
                cache.Append(new NumericPoint(new NumericValue(text)) { Index = (uint)number });
            }
        }
        return new NumberReference(new Formula(series.Values.ToString()), cache);
    }

    private static CategoryAxis CategoryAxis(uint id, uint crossing, string title, bool isHidden)
    {
        var axis = new CategoryAxis(
            new AxisId { Val = id },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = isHidden },
            new AxisPosition { Val = AxisPositionValues.Bottom }
        );
        if (!isHidden)
        {
            axis.Append(Heading(title, 900, isBold: false));
        }
        axis.Append(
            new NumberingFormat { FormatCode = "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            Text(900),
            new CrossingAxis { Val = crossing },
            new Crosses { Val = CrossesValues.AutoZero },
            new AutoLabeled { Val = true },
            new LabelAlignment { Val = LabelAlignmentValues.Center },
            new LabelOffset { Val = 100 }
        );
        return axis;
    }

    private static ValueAxis ValueAxis(uint id, uint crossing, ChartSeries series, bool isRight)
    {
        var scaling = new Scaling(new Orientation { Val = OrientationValues.MinMax });
        if (series.Format.Contains('%', StringComparison.Ordinal))
        {
            scaling.Append(new MaxAxisValue { Val = 1 });
        }
        // Columns begin at 0; only where some point downwards does the viewer choose where the axis ends.
        if (series.Numbers.All(number => number is not < 0))
        {
            scaling.Append(new MinAxisValue { Val = 0 });
        }
        var axis = new ValueAxis(
            new AxisId { Val = id },
            scaling,
            new Delete { Val = false },
            new AxisPosition { Val = isRight ? AxisPositionValues.Right : AxisPositionValues.Left }
        );
        if (!isRight)
        {
            axis.Append(
                new MajorGridlines(
                    new ChartShapeProperties(
                        new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = GridLine })) { Width = 9_525 }
                    )
                )
            );
        }
        axis.Append(
            Heading(series.Name, 900, isBold: false),
            new NumberingFormat { FormatCode = series.Format, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            Text(900),
            new CrossingAxis { Val = crossing },
            new Crosses { Val = isRight ? CrossesValues.Maximum : CrossesValues.AutoZero },
            new CrossBetween { Val = CrossBetweenValues.Between }
        );
        if (!series.Format.Contains('%', StringComparison.Ordinal))
        {
            axis.Append(new MajorUnit { Val = WholeStep(series) });
        }
        return axis;
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten: what is counted has no halves.</summary>
    private static double WholeStep(ChartSeries series)
    {
        var rough = Math.Max(1, series.Numbers.Max(number => number ?? 0) / Steps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * RoundFactors.First(factor => factor * power >= rough);
    }

    public static Title Heading(string text, int size, bool isBold) =>
        new(
            new ChartText(
                new RichText(
                    new A.BodyProperties(),
                    new A.Paragraph(
                        new A.ParagraphProperties(Style(new A.DefaultRunProperties(), size, isBold)),
                        new A.Run(Style(new A.RunProperties { Language = "en-GB" }, size, isBold), new A.Text(text))
                    )
                )
            ),
            new Overlay { Val = false }
        );

    public static TextProperties Text(int size, string colour = Ink) =>
        new(
            new A.BodyProperties(),
            new A.Paragraph(
                new A.ParagraphProperties(Style(new A.DefaultRunProperties(), size, isBold: false, colour)),
                new A.EndParagraphRunProperties { Language = "en-GB" }
            )
        );

    public static T Style<T>(T properties, int size, bool isBold, string colour = Ink)
        where T : A.TextCharacterPropertiesType
    {
        properties.FontSize = size;
        properties.Bold = isBold;
        properties.Append(new A.SolidFill(new A.RgbColorModelHex { Val = colour }));
        return properties;
    }
}
