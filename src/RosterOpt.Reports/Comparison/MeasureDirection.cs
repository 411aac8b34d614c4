namespace RosterOpt.Reports.Comparison;

/// <summary>Which way a measure is better.</summary>
public enum MeasureDirection
{
    /// <summary>Neither good nor bad, such as the number of students.</summary>
    Neither,

    Higher,

    Lower,
}

/// <summary>What a measure answers.</summary>
public enum Question
{
    /// <summary>How large the cohort is: no question, but what others are divided by.</summary>
    Size,

    /// <summary>Do small groups stay together?</summary>
    Continuity,

    /// <summary>Who is alone?</summary>
    Isolation,

    /// <summary>How far and how often do students move?</summary>
    Travel,

    /// <summary>Do students get what they asked for?</summary>
    Preferences,

    /// <summary>How does the student fare who fares worst?</summary>
    WorstOff,
}

/// <summary>What a figure is, and with it how it is written and whether it may be set against another data set's.</summary>
public enum MeasureKind
{
    /// <summary>From 0 to 1; may be compared between data sets.</summary>
    Ratio,

    /// <summary>A sum over students; between data sets only per 100 student-weeks.</summary>
    Count,

    /// <summary>The figure of one student; not compared between data sets.</summary>
    Extreme,

    /// <summary>Size of the data set; told, never judged.</summary>
    Size,
}
