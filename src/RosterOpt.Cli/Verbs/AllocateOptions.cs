using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Verbs;

/// <summary>The options of <see cref="AllocateVerb"/> and what they mean together.</summary>
/// <param name="processors">Threads to use unless told otherwise.</param>
internal sealed class AllocateOptions(int processors)
{
    private const int MostWorkers = 256;
    private const double DefaultGap = 0.001;
    private static readonly TimeSpan DefaultTime = TimeSpan.FromSeconds(60);

    public DataOptions Data { get; } = new();

    public Option<string> Folder { get; } =
        new("--out")
        {
            Description = "Folder for roster.csv, summary.json and report.xlsx.",
            HelpName = "DIR",
            Required = true,
        };

    public Option<string?> Baseline { get; } = DataOptions.Baseline();

    public Option<string?> Start { get; } =
        new("--start") { Description = "A roster to begin from, legal or not.", HelpName = "ROSTER" };

    public Option<bool> Partial { get; } =
        new("--partial")
        {
            Description = "Accepts a roster that leaves rotations undone where a whole one cannot be found.",
        };

    public Option<bool> Force { get; } = DataOptions.Force();

    public Option<bool> Deterministic { get; } =
        new("--deterministic") { Description = "Same input, seed, workers and --work: same bytes in every file." };

    private readonly Option<TimeSpan?> time = new("--time")
    {
        Description = "Time for the whole run: 90 or 90s are seconds, 5m, 1.5h. [default: 60s]",
        HelpName = "TIME",
        CustomParser = ValueParsers.Duration,
    };

    private readonly Option<double?> work = new("--work")
    {
        Description = "Budget of a --deterministic run; a unit is about a second on a plain machine.",
        HelpName = "UNITS",
        CustomParser = ValueParsers.Work,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "Seed of the random numbers.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(0, int.MaxValue),
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> workers = new("--workers")
    {
        Description = "Threads; the number of processors unless given.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(1, MostWorkers),
        DefaultValueFactory = _ => processors,
    };

    private readonly Option<double?> gap = new("--gap")
    {
        Description = "Stops when the proven gap is at most this: 0.1%, or a fraction such as 0.001. [default: 0.1%]",
        HelpName = "SHARE",
        CustomParser = ValueParsers.Fraction,
    };

    private readonly Option<long?> memory = new("--memory")
    {
        Description =
            "Most memory the solver may take, such as 4GB or 800MB; near it, the best roster so far is saved. [default: three quarters of the machine's]",
        HelpName = "SIZE",
        CustomParser = ValueParsers.Size,
    };

    public void AddTo(Command command)
    {
        Data.AddTo(command);
        foreach (
            var option in new Option[]
            {
                Folder,
                time,
                seed,
                workers,
                gap,
                Start,
                Baseline,
                Partial,
                Deterministic,
                work,
                memory,
                Force,
            }
        )
        {
            command.Options.Add(option);
        }
        command.Validators.Add(result =>
        {
            var timed = result.GetResult(time) is { Implicit: false };
            var worked = result.GetResult(work) is { Implicit: false };
            var deterministic = result.GetResult(Deterministic) is { Implicit: false };
            if (deterministic && !worked)
            {
                result.AddError("--deterministic needs --work: a wall-clock limit never gives the same answer twice.");
            }
            if (worked && !deterministic)
            {
                result.AddError(
                    "--work is the budget of a --deterministic run. Maybe --time was meant, or --deterministic is missing."
                );
            }
            if (worked && timed)
            {
                result.AddError("--time and --work exclude each other: one budget is enough.");
            }
        });
    }

    /// <summary>Ceiling of memory in bytes; null unless given.</summary>
    public long? Memory(ParseResult parse) => parse.GetValue(memory);

    /// <summary>The options as the engine takes them.</summary>
    public AllocatorOptions Read(ParseResult parse, Roster? start) =>
        new()
        {
            Time = parse.GetValue(time) ?? DefaultTime,
            Work = parse.GetValue(work),
            Seed = parse.GetValue(seed),
            Workers = parse.GetValue(workers),
            Gap = parse.GetValue(gap) ?? DefaultGap,
            Start = start,
            Partial = parse.GetValue(Partial),
            MostMemory = Memory(parse),
            // Reading the data set has run them, and what they call impossible never comes this far.
            IsCrossChecked = true,
        };
}
