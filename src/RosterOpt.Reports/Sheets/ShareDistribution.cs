using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>How many students spend how much of their time with a podmate.</summary>
internal static class ShareDistribution
{
    private static readonly string[] Labels =
    [
        "0-9%",
        "10-19%",
        "20-29%",
        "30-39%",
        "40-49%",
        "50-59%",
        "60-69%",
        "70-79%",
        "80-89%",
        "90-99%",
        "100%",
    ];

    /// <summary>Students by tenth of their weeks with a podmate; the last entry is always.</summary>
    public static int[] Count(ReportContent content)
    {
        var counts = new int[Labels.Length];
        foreach (var student in content.Problem.Students)
        {
            if (WatchedStudent.ShareOf(content.Facts, student.Index) is { } share)
            {
                // A hair is added because 0.7 × 10 is a little less than 7 in binary.
                counts[(int)Math.Floor((share * 10) + 1e-9)]++;
            }
        }
        return counts;
    }

    public static SheetTable Table(int[] counts) =>
        new(
            "ShareDistribution",
            ["Time with a podmate", "Students"],
            [.. counts.Select((count, tenth) => new Cell[] { Labels[tenth], count })]
        );

    /// <summary>The counts as columns; the chart has no place yet.</summary>
    /// <param name="counts">Of <see cref="Count"/>.</param>
    /// <param name="firstRow">1-based row of the first count on the summary.</param>
    public static ChartSpec Chart(int[] counts, int firstRow) =>
        new()
        {
            Sheet = SummarySheet.Tab,
            Title = "Students by share of weeks with a podmate",
            AltText =
                $"Columns: number of students by the share of their weeks with a podmate. {counts[^1]} students always have one; {counts[..5].Sum()} less than half of the time. The figures are below on this sheet.",
            Labels = new CellRange(SummarySheet.Tab, 1, firstRow, firstRow + counts.Length - 1),
            Categories = Labels,
            CategoryTitle = "Share of the student's weeks",
            Series =
            [
                new ChartSeries(
                    "Students",
                    new CellRange(SummarySheet.Tab, 2, firstRow, firstRow + counts.Length - 1),
                    [.. counts.Select(count => (double?)count)],
                    Palette.Bars,
                    IsLine: false
                ),
            ],
            At = default,
            Size = default,
        };
}
