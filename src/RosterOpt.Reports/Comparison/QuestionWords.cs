namespace RosterOpt.Reports.Comparison;

/// <summary>Questions as people read them.</summary>
internal static class QuestionWords
{
    public static string Of(Question question) =>
        question switch
        {
            Question.Continuity => "Continuity",
            Question.Isolation => "Isolation",
            Question.Travel => "Travel",
            Question.Preferences => "Preferences",
            Question.WorstOff => "Worst-off student",
            _ => "Size",
        };
}
