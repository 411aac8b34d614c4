using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>What a command line printed and returned.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line in this process, with an engine that answers what the test says.</summary>
    public static async Task<CommandRun> Of(Solver solve, CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(TimeProvider.System, LiveError: false, Processors: 2, solve);
        var exit = await new RosterOptCommand(surroundings).RunAsync(args, output, error, cancel);
        return new CommandRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that must not solve anything.</summary>
    public static Task<CommandRun> Of(params string[] args) => Of(NeverSolve, CancellationToken.None, args);

    /// <summary>An engine that finds the roster in the text, whatever the problem.</summary>
    public static Solver Finds(string roster, Func<AllocationResult, AllocationResult>? change = null) =>
        (problem, _, progress, _) =>
        {
            var result = new AllocationResult { Status = AllocationStatus.Feasible, Roster = Parse(problem, roster) };
            progress?.Report(new AllocationProgress(TimeSpan.FromSeconds(1), "scripted", 5, 10, 0.5, 2));
            return change is null ? result : change(result);
        };

    /// <summary>An engine that finds no roster.</summary>
    public static Solver Answers(AllocationResult result) => (_, _, _, _) => result;

    private static Core.Rosters.Roster Parse(PlacementProblem problem, string roster)
    {
        var rows = roster
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => new TextRow(index + 1, line.Split(',')))
            .ToList();
        return RosterFile.Understand(new TextTable("roster", rows[0].Cells, rows[1..]), problem).Value!;
    }

    private static AllocationResult NeverSolve(
        PlacementProblem problem,
        AllocatorOptions options,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancel
    ) => throw new InvalidOperationException("This verb must not solve.");
}
