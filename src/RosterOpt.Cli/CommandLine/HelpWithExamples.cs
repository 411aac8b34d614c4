using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace RosterOpt.Cli.CommandLine;

/// <summary>The usual help, then examples and exit codes.</summary>
/// <param name="usual">The action that prints the usual help.</param>
/// <param name="examples">Name of a verb → its examples.</param>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyDictionary<string, IReadOnlyList<string>> examples)
    : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var result = parseResult.CommandResult;
        while (result.Parent is CommandResult { Command: not RootCommand } verb)
        {
            result = verb;
        }
        var shown = examples.TryGetValue(result.Command.Name, out var own)
            ? own
            : [.. examples.Values.Select(all => all[0])];
        output.WriteLine("Examples:");
        foreach (var example in shown)
        {
            output.WriteLine($"  {example}");
        }
        output.WriteLine();
        output.WriteLine(ExitCodes.Explained.ReplaceLineEndings("\n"));
        return ExitCodes.Done;
    }
}
