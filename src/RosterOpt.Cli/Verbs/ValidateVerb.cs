using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;

namespace RosterOpt.Cli.Verbs;

/// <summary>Reads and checks everything, solves nothing.</summary>
internal sealed class ValidateVerb : IVerb
{
    public IReadOnlyList<string> Examples { get; } =
    ["rosteropt validate data-samples/quickstart", "rosteropt validate cohort.xlsx --json"];

    public Command Build(Surroundings surroundings)
    {
        var options = new DataOptions();
        var command = new Command("validate", "Reads and checks a data set; solves nothing.");
        options.AddTo(command);
        command.SetAction(parse => Run(parse, options));
        return command;
    }

    private static int Run(ParseResult parse, DataOptions options)
    {
        var data = CohortInput.ReadAnything(parse, options);
        var output = parse.InvocationConfiguration.Output;
        var showValues = parse.GetValue(options.ShowValues);
        if (parse.GetValue(options.Json))
        {
            output.Write(FindingsJson.Of(data, Surroundings.Version, showValues));
        }
        else
        {
            new FindingText(parse.GetValue(options.Data)!, showValues).Write(output, data.Findings.All);
            output.WriteLine(FindingText.Count(data.Findings));
        }
        return data.Findings.HasErrors || data.Findings.HasImpossible ? ExitCodes.Findings : ExitCodes.Done;
    }
}
