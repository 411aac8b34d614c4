using RosterOpt.Reports.Sheets;
using static RosterOpt.Reports.Comparison.MeasureDirection;
using static RosterOpt.Reports.Comparison.MeasureKind;
using static RosterOpt.Reports.Comparison.Question;

namespace RosterOpt.Reports.Comparison;

/// <summary>Every measure with its question and direction, in the order of <c>summary.json</c>.</summary>
internal static class ComparedMeasureCatalogue
{
    private static readonly Dictionary<
        string,
        (Question Question, MeasureKind Kind, MeasureDirection Direction)
    > Known = new(StringComparer.Ordinal)
    {
        ["students"] = (Question.Size, MeasureKind.Size, Neither),
        ["soloStudents"] = (Question.Size, MeasureKind.Size, Neither),
        ["studentBlocks"] = (Question.Size, MeasureKind.Size, Neither),
        ["studentWeeks"] = (Question.Size, MeasureKind.Size, Neither),
        ["podmateShare"] = (Continuity, Ratio, Higher),
        ["lowestPodmateShare"] = (WorstOff, Ratio, Higher),
        ["studentsMostlyApart"] = (WorstOff, Count, Lower),
        ["pairContinuity"] = (Continuity, Ratio, Higher),
        ["podIntegrity"] = (Continuity, Ratio, Higher),
        ["isolatedStudentBlocks"] = (Isolation, Count, Lower),
        ["isolatedStudentWeeks"] = (Isolation, Count, Lower),
        ["isolatedStudents"] = (Isolation, Count, Lower),
        ["maxIsolatedBlocks"] = (WorstOff, Extreme, Lower),
        ["loneInOnePlaceSlots"] = (Isolation, Count, Lower),
        ["aloneInSlot"] = (Isolation, Count, Lower),
        ["aloneAtSite"] = (Isolation, Count, Lower),
        ["strangerStudentBlocks"] = (Continuity, Count, Lower),
        ["strangerStudentWeeks"] = (Continuity, Count, Lower),
        ["keptCompanion"] = (Continuity, Ratio, Higher),
        ["companionRetention"] = (Continuity, Ratio, Higher),
        ["unanchoredStudents"] = (WorstOff, Count, Lower),
        ["awayStudentBlocks"] = (Travel, Count, Lower),
        ["awayStudentWeeks"] = (Travel, Count, Lower),
        ["siteMoves"] = (Travel, Count, Lower),
        ["waitingBlocks"] = (Travel, Count, Lower),
        ["changedStudentBlocks"] = (Travel, Count, Lower),
        ["preferenceTotal"] = (Preferences, Count, Higher),
        ["worstStudent"] = (WorstOff, Extreme, Higher),
        ["uncoveredSiteBlocks"] = (Isolation, Count, Lower),
    };

    public static IReadOnlyList<ComparedMeasure> All { get; } =
    [
        .. MeasureCatalogue.All.Select(measure =>
        {
            var (question, kind, direction) = Known[measure.Name];
            return
                new ComparedMeasure(measure, question, kind, direction) is var made
                && measure.Name == "companionRetention"
                // Its pairs are those of one data set; see the definition of the measure.
                ? made with
                {
                    CrossesDataSets = false,
                }
                : made;
        }),
    ];

    private static readonly Dictionary<string, ComparedMeasure> ByName = All.ToDictionary(
        measure => measure.Name,
        StringComparer.Ordinal
    );

    /// <summary>The measure of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ComparedMeasure Of(string name) => ByName[name];

    /// <summary>The measures that answer a question.</summary>
    public static IEnumerable<ComparedMeasure> About(Question question) =>
        All.Where(measure => measure.Question == question);
}
