using System.Text;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Supervision;
using RosterOpt.Engine;

if (args is [SolverChild.Argument])
{
    return SolverChild.Serve();
}
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var live = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
using var solver = new SolverProcess(
    TimeProvider.System,
    ChildCommand.OfThisProcess(),
    new Allocator(TimeProvider.System).Run
);
var surroundings = new Surroundings(TimeProvider.System, live, Environment.ProcessorCount, solver.Run)
{
    Prepare = solver.Prepare,
    Advise = solver.Advise,
};
return await new RosterOptCommand(surroundings).RunAsync(args, Console.Out, Console.Error);
