namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Every sheet of a comparison, in the order of the tabs. A new one is one file and one line here.</summary>
internal static class ComparisonSheetCatalogue
{
    public static IReadOnlyList<IComparisonSheet> All { get; } =
    [
        new OverviewSheet(),
        new FrontSheet(),
        new BrokenRulesSheet(),
        new DifferencesSheet(),
        new QuestionSheet(Question.Continuity, "Do small groups stay together?", "podmateShare"),
        new QuestionSheet(Question.Isolation, "Who is alone?", "isolatedStudentBlocks"),
        new QuestionSheet(Question.Travel, "How far and how often do students move?", "siteMoves"),
        new QuestionSheet(Question.Preferences, "Do students get what they asked for?", "preferenceTotal"),
        new QuestionSheet(Question.WorstOff, "How does the student fare who fares worst?", "lowestPodmateShare"),
        new FatesSheet(),
        new ScoreSheet(),
        new MovesSheet(),
        new PairsSheet(),
        new ComparisonNotesSheet(),
    ];
}
