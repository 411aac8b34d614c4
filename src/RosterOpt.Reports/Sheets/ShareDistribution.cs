using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>
/// How many students spend how much of their time with a podmate; in a cohort without pods, how much of it in any company.
/// </summary>
internal sealed class ShareDistribution
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

    private readonly string companion;

    public ShareDistribution(ReportContent content)
    {
        var hasPods = BlocksSheet.HasPods(content);
        companion = hasPods ? "a podmate" : "company";
        var counts = new int[Labels.Length];
        foreach (var student in content.Problem.Students)
        {
            var share = hasPods
                ? WatchedStudent.ShareOf(content.Facts, student.Index)
                : ShareInCompany(content, student.Index);
            if (share is { } known)
            {
                // A hair is added because 0.7 × 10 is a little less than 7 in binary.
                counts[(int)Math.Floor((known * 10) + 1e-9)]++;
            }
        }
        Counts = counts;
    }

    public string Title => $"Students by share of weeks with {companion}";

    /// <summary>Students by tenth of their weeks; the last entry is always.</summary>
    public IReadOnlyList<int> Counts { get; }

    public SheetTable Table() =>
        new(
            "ShareDistribution",
            [$"Time with {companion}", "Students"],
            [.. Counts.Select((count, tenth) => new Cell[] { Labels[tenth], count })]
        );

    /// <summary>The counts as columns; the chart has no place yet.</summary>
    /// <param name="firstRow">1-based row of the first count on the summary.</param>
    public ChartSpec Chart(int firstRow) =>
        new()
        {
            Sheet = SummarySheet.Tab,
            Title = Title,
            AltText =
                $"Columns: number of students by the share of their weeks with {companion}. {Counts[^1]} students always have it; {Counts.Take(5).Sum()} less than half of the time. The figures are below on this sheet.",
            Labels = new CellRange(SummarySheet.Tab, 1, firstRow, firstRow + Counts.Count - 1),
            Categories = Labels,
            CategoryTitle = "Share of the student's weeks",
            Series =
            [
                new ChartSeries(
                    "Students",
                    new CellRange(SummarySheet.Tab, 2, firstRow, firstRow + Counts.Count - 1),
                    [.. Counts.Select(count => (double?)count)],
                    Palette.Bars,
                    IsLine: false
                ),
            ],
            At = default,
            Size = default,
        };

    /// <summary>Weeks with a companion of all weeks where company counts; null for a solo student or one without such weeks.</summary>
    private static double? ShareInCompany(ReportContent content, int student)
    {
        var facts = content.Facts;
        var load = facts.LoadWeeks(student);
        return load == 0 || content.Problem.Students[student].IsSolo
            ? null
            : (double)
                content.Problem.Blocks.Sum(block => facts.CompanionsOf(student, block.Index) > 0 ? block.Weeks : 0)
                / load;
    }
}
