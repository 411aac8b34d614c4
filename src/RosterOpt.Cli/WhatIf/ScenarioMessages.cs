using System.Globalization;
using RosterOpt.Core.Findings;

namespace RosterOpt.Cli.WhatIf;

/// <summary>What is told about a scenario in one line, fit for any log.</summary>
internal static class ScenarioMessages
{
    /// <summary>Why it could not run.</summary>
    public static string Of(Finding fault)
    {
        var line = fault.Line > 0 ? $" line {fault.Line.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
        var column = fault.Column.Length > 0 ? $", {fault.Column}" : string.Empty;
        var place = fault.Table.Length > 0 ? $"{fault.Table}{line}{column}: " : string.Empty;
        return OneLine($"{place}{fault.Message} {fault.Remedy}");
    }

    /// <summary>Why no roster exists: the first reason, and how many more there are.</summary>
    public static string Of(IReadOnlyList<string> reasons) =>
        reasons.Count switch
        {
            0 => "No legal roster exists.",
            1 => OneLine(reasons[0]),
            _ => OneLine($"{reasons[0]} Reasons in all: {reasons.Count.ToString(CultureInfo.InvariantCulture)}."),
        };

    /// <summary>Several messages after each other; empty ones are left out.</summary>
    public static string Join(params IEnumerable<string> messages) =>
        string.Join(' ', messages.Where(message => message.Length > 0));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
