using RosterOpt.Cli.CommandLine;

namespace RosterOpt.Cli.Verbs;

/// <summary>Every verb, in the order of the help text. A new verb is one file and one line here.</summary>
internal static class VerbCatalogue
{
    public static IReadOnlyList<IVerb> All { get; } =
    [
        new ValidateVerb(),
        new AllocateVerb(),
        new AuditVerb(),
        new ReportVerb(),
        new WhatIfVerb(),
        new FrontierVerb(),
        new CompareVerb(),
        new AdviseVerb(),
        new SampleVerb(),
        new ImportVerb(),
        new CompletionVerb(),
    ];
}
