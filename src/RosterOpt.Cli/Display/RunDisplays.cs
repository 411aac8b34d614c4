using RosterOpt.Cli.CommandLine;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Display;

/// <summary>Shows how a run goes, until it is disposed of. Reports may come from any thread.</summary>
internal interface IRunDisplay : IProgress<AllocationProgress>, IAsyncDisposable;

/// <summary>Picks the display for where standard error goes.</summary>
internal static class RunDisplays
{
    public static IRunDisplay For(Surroundings surroundings, TextWriter error) =>
        surroundings.LiveError ? new LiveDisplay(surroundings.Time, error) : new PlainDisplay(surroundings.Time, error);
}
