namespace RosterOpt.Cli.CommandLine;

/// <summary>What a verb may know of the world: the clock and whether somebody watches. Writers come with each call.</summary>
/// <param name="Time">Clock for budgets and progress.</param>
/// <param name="LiveError">True where standard error is a terminal that can redraw lines.</param>
/// <param name="Processors">Threads to use unless told otherwise; at least 1.</param>
internal sealed record Surroundings(TimeProvider Time, bool LiveError, int Processors)
{
    /// <summary>Version of the tool, without a revision.</summary>
    public static string Version { get; } = typeof(Surroundings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
