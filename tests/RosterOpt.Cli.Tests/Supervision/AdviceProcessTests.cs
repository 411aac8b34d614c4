using System.Diagnostics;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Supervision;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

/// <summary>A real process that advises.</summary>
public sealed class AdviceProcessTests
{
    private static readonly ChildCommand Tool = new("dotnet", [typeof(Surroundings).Assembly.Location]);

    private readonly PlantedCase planted = RandomProblems.Planted(
        3,
        new ProblemSize
        {
            Students = 8,
            Blocks = 3,
            Sites = 3,
            Disciplines = 3,
        }
    );

    private AdviceRequest Request => new(new AllocatorOptions { Work = 20, Start = planted.Legal }, 10);

    [Fact]
    public void The_advice_is_that_of_the_engine()
    {
        using var solver = Supervised(static _ => { });

        var safe = solver.Advise(planted.Problem, Request, null, CancellationToken.None);

        var direct = new Adviser(TimeProvider.System).Run(planted.Problem, Request, null, CancellationToken.None);
        Assert.Null(safe.Failure);
        Assert.Null(safe.Notice);
        Assert.Equal(direct.Slots, safe.Result.Slots);
        Assert.Equal(direct.Blocks, safe.Result.Blocks);
        Assert.Equal(direct with { Slots = [], Blocks = [] }, safe.Result with { Slots = [], Blocks = [] });
    }

    [Fact]
    public void Killed_before_anything_is_known_it_is_an_internal_error()
    {
        using var solver = Supervised(static started => started.Kill());

        var failure = Assert.Throws<CliException>(() =>
            solver.Advise(planted.Problem, Request, null, CancellationToken.None)
        );

        Assert.Equal(70, failure.ExitCode);
        Assert.Contains("Nothing was known before", failure.Message, StringComparison.Ordinal);
    }

    private static SolverProcess Supervised(Action<Process> onStart) =>
        new(TimeProvider.System, Tool, new Allocator(TimeProvider.System).Run) { OnStart = onStart };
}
