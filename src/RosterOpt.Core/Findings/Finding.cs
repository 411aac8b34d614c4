namespace RosterOpt.Core.Findings;

/// <summary>How bad a finding is.</summary>
public enum Grade
{
    /// <summary>The tables cannot be understood.</summary>
    Error,

    /// <summary>Understood, but no roster can obey them.</summary>
    Impossible,

    /// <summary>Worth a look.</summary>
    Warning,
}

/// <summary>Something to tell the coordinator about the data set or a roster.</summary>
public sealed record Finding
{
    public required Grade Grade { get; init; }

    /// <summary>Stable kebab-case name of the kind of finding, such as <c>unknown-name</c> or <c>places-short</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Table (file or sheet) it is about; empty for the data set as a whole.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>1-based line of the file or row of the sheet; 0 where it is about no single row.</summary>
    public int Line { get; init; }

    /// <summary>Column heading; empty where it is about no single column.</summary>
    public string Column { get; init; } = string.Empty;

    /// <summary>What is wrong, fit for any log: no value or student of a confidential column.</summary>
    public required string Message { get; init; }

    /// <summary>What would be right; empty where the message says it all.</summary>
    public string Remedy { get; init; } = string.Empty;

    /// <summary>What <see cref="Message"/> keeps back; shown only with <c>--show-values</c>. Empty where nothing is kept back.</summary>
    public string Confidential { get; init; } = string.Empty;
}
