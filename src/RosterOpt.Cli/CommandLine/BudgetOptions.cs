using System.CommandLine;
using RosterOpt.Engine;

namespace RosterOpt.Cli.CommandLine;

/// <summary>How long and how hard a verb searches, and what these options mean together.</summary>
internal sealed class BudgetOptions
{
    private const int MostWorkers = 256;
    private const int MostJobs = 256;
    private const double DefaultGap = 0.001;
    private static readonly TimeSpan DefaultTime = TimeSpan.FromSeconds(60);

    private readonly Option<bool> deterministic = new("--deterministic")
    {
        Description = "Same input, seed, workers and --work: same bytes in every file.",
    };

    private readonly Option<TimeSpan?> time;

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

    private readonly Option<int> workers;

    private readonly Option<double?> gap = new("--gap")
    {
        Description = "Stops when the proven gap is at most this: 0.1%, or a fraction such as 0.001. [default: 0.1%]",
        HelpName = "SHARE",
        CustomParser = ValueParsers.Fraction,
    };

    private readonly Option<long?> memory;

    /// <summary>The option of verbs that search several times.</summary>
    /// <param name="what">What runs side by side, such as <c>Scenarios</c>.</param>
    /// <param name="processors">How many unless told otherwise.</param>
    public static Option<int> Jobs(string what, int processors) =>
        new("--jobs")
        {
            Description = $"{what} side by side; the number of processors unless given.",
            HelpName = "N",
            CustomParser = ValueParsers.Whole(1, MostJobs),
            DefaultValueFactory = _ => processors,
        };

    /// <param name="of">What the time is for, such as <c>the whole run</c>.</param>
    /// <param name="workers">Description of the option, and threads unless told otherwise.</param>
    /// <param name="memory">The ceiling of memory unless told otherwise, in words.</param>
    public BudgetOptions(string of, (string Description, int Number) workers, string memory)
    {
        time = new Option<TimeSpan?>("--time")
        {
            Description = $"Time for {of}: 90 or 90s are seconds, 5m, 1.5h. [default: 60s]",
            HelpName = "TIME",
            CustomParser = ValueParsers.Duration,
        };
        this.workers = new Option<int>("--workers")
        {
            Description = workers.Description,
            HelpName = "N",
            CustomParser = ValueParsers.Whole(1, MostWorkers),
            DefaultValueFactory = _ => workers.Number,
        };
        this.memory = new Option<long?>("--memory")
        {
            Description =
                $"Most memory the solver may take, such as 4GB or 800MB; near it, the best roster so far is saved. [default: {memory}]",
            HelpName = "SIZE",
            CustomParser = ValueParsers.Size,
        };
    }

    /// <summary>Adds the options.</summary>
    /// <param name="command">To it.</param>
    /// <param name="withGap">False where the run does not end at a gap.</param>
    public void AddTo(Command command, bool withGap = true)
    {
        var all = new Option[] { time, seed, workers, gap, deterministic, work, memory };
        foreach (var option in all.Where(option => withGap || option != gap))
        {
            command.Options.Add(option);
        }
        command.Validators.Add(result =>
        {
            var timed = result.GetResult(time) is { Implicit: false };
            var worked = result.GetResult(work) is { Implicit: false };
            var isDeterministic = result.GetResult(deterministic) is { Implicit: false };
            if (isDeterministic && !worked)
            {
                result.AddError("--deterministic needs --work: a wall-clock limit never gives the same answer twice.");
            }
            if (worked && !isDeterministic)
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
    public AllocatorOptions Read(ParseResult parse) =>
        new()
        {
            Time = parse.GetValue(time) ?? DefaultTime,
            Work = parse.GetValue(work),
            Seed = parse.GetValue(seed),
            Workers = parse.GetValue(workers),
            Gap = parse.GetValue(gap) ?? DefaultGap,
            MostMemory = Memory(parse),
            // Reading a data set has run them, and what they call impossible never comes this far.
            IsCrossChecked = true,
        };
}
