using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using RosterOpt.Cli.Verbs;

namespace RosterOpt.Cli.CommandLine;

/// <summary>The whole command line: parses, runs a verb, and turns whatever happens into a message and an exit code.</summary>
internal sealed class RosterOptCommand
{
    /// <summary>Time that an interrupted solve has to save its best roster.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly RootCommand root;
    private readonly Option<bool> verbose = new("--verbose")
    {
        Description = "Shows the stack where something unexpected happens.",
        Recursive = true,
    };

    public RosterOptCommand(Surroundings surroundings)
    {
        root = new RootCommand("Placement rosters that keep small groups of students together.");
        root.Options.Add(verbose);
        var examples = new OrderedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var verb in VerbCatalogue.All)
        {
            var command = verb.Build(surroundings);
            root.Subcommands.Add(command);
            examples.Add(command.Name, verb.Examples);
        }
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancel = default
    )
    {
        var parse = root.Parse(args);
        if (parse.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            // Its hints ("Did you mean …") would go to stdout, which belongs to results.
            await parse.InvokeAsync(new InvocationConfiguration { Output = error, Error = error }, cancel);
            await error.WriteLineAsync($"See: rosteropt {HelpFor(parse)}--help");
            return ExitCodes.Usage;
        }
        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = Grace,
                },
                cancel
            );
        }
        catch (CliException problem)
        {
            await error.WriteLineAsync($"rosteropt: {problem.Message}");
            await ShowStack(parse, error, problem.InnerException);
            return problem.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("rosteropt: interrupted; nothing was written.");
            return ExitCodes.Interrupted;
        }
#pragma warning disable CA1031 // The last line of defence: whatever it is, the user gets one line and exit code 70.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync(
                $"rosteropt: internal error: {OneLine(problem)} Maybe run again with --verbose and report it."
            );
            await ShowStack(parse, error, problem);
            return ExitCodes.Internal;
        }
    }

    private async Task ShowStack(ParseResult parse, TextWriter error, Exception? problem)
    {
        if (problem is not null && parse.GetValue(verbose))
        {
            await error.WriteLineAsync(problem.ToString());
        }
    }

    /// <summary>The verb that was typed, with those it is part of.</summary>
    private static string HelpFor(ParseResult parse)
    {
        var names = string.Empty;
        for (var at = parse.CommandResult; at is { Command: not RootCommand }; at = at.Parent as CommandResult)
        {
            names = at.Command.Name + " " + names;
        }
        return names;
    }

    private static string OneLine(Exception problem)
    {
        var message = problem.Message.ReplaceLineEndings(" ");
        return $"{problem.GetType().Name}: {message}{(message.EndsWith('.') ? string.Empty : ".")}";
    }
}
