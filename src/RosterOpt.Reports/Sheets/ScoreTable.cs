using RosterOpt.Core.Terms;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>What the points of the score are made of; terms that are off are marked so.</summary>
internal static class ScoreTable
{
    private const string Sum = "Sum of the points.";

    public static SheetTable Of(ReportContent content) =>
        content.Compared is { } other ? Beside(content, other) : Alone(content);

    private static SheetTable Alone(ReportContent content) =>
        new(
            "Score",
            ["Term", "Points", "Weight", "Amount", "What it counts"],
            [
                .. content.Audit.Terms.Select(term =>
                    new Cell[] { Name(term), term.Points, term.Weight, term.Amount, Meaning(term) }
                ),
                ["Score", content.Audit.Score, Cell.Blank, Cell.Blank, Sum],
            ]
        )
        {
            Wrapped = [4],
        };

    private static SheetTable Beside(ReportContent content, ComparedRoster other) =>
        new(
            "Score",
            ["Term", "Points", "Weight", "Amount", "Points of the other roster", "What it counts"],
            [
                .. content
                    .Audit.Terms.Zip(other.Audit.Terms)
                    .Select(pair =>
                        new Cell[]
                        {
                            Name(pair.First),
                            pair.First.Points,
                            pair.First.Weight,
                            pair.First.Amount,
                            pair.Second.Points,
                            Meaning(pair.First),
                        }
                    ),
                ["Score", content.Audit.Score, Cell.Blank, Cell.Blank, other.Audit.Score, Sum],
            ]
        )
        {
            Wrapped = [5],
        };

    private static string Name(TermValue term) => term.Weight == 0 ? $"{term.Name} (off)" : term.Name;

    private static string Meaning(TermValue term) =>
        term.Weight == 0 ? $"Not in force: weight 0. {TermMeanings.Of(term.Name)}" : TermMeanings.Of(term.Name);
}
