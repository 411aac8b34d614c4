using RosterOpt.Core.Findings;

namespace RosterOpt.Data.Scenarios;

/// <summary>Ends one scenario, never the others: caught where its data set is made.</summary>
internal sealed class ScenarioFault(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}

/// <summary>What is wrong with a cell of a scenario row.</summary>
/// <param name="Column">Of the scenario file.</param>
/// <param name="Code">Kind of finding.</param>
/// <param name="Message">Fit for any log.</param>
/// <param name="Remedy">What would be right.</param>
internal sealed record RowFault(string Column, string Code, string Message, string Remedy)
{
    /// <summary>What may be told only with <c>--show-values</c>.</summary>
    public string Confidential { get; init; } = string.Empty;

    public Finding At(string file, int line) =>
        new()
        {
            Grade = Grade.Error,
            Code = Code,
            Table = file,
            Line = line,
            Column = Column,
            Message = Message,
            Remedy = Remedy,
            Confidential = Confidential,
        };
}
