using System.Text;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Engine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var live = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
var surroundings = new Surroundings(
    TimeProvider.System,
    live,
    Environment.ProcessorCount,
    new Allocator(TimeProvider.System).Run
);
return await new RosterOptCommand(surroundings).RunAsync(args, Console.Out, Console.Error);
