using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Verbs;

/// <summary>The options of <see cref="AllocateVerb"/> and what they mean together.</summary>
/// <param name="processors">Threads to use unless told otherwise.</param>
internal sealed class AllocateOptions(int processors)
{
    private readonly BudgetOptions budget = new(
        "the whole run",
        ("Threads; the number of processors unless given.", processors),
        "three quarters of the machine's"
    );

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

    public void AddTo(Command command)
    {
        Data.AddTo(command);
        command.Options.Add(Folder);
        budget.AddTo(command);
        foreach (var option in new Option[] { Start, Baseline, Partial, Force })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Ceiling of memory in bytes; null unless given.</summary>
    public long? Memory(ParseResult parse) => budget.Memory(parse);

    /// <summary>The options as the engine takes them.</summary>
    public AllocatorOptions Read(ParseResult parse, Roster? start) =>
        budget.Read(parse) with
        {
            Start = start,
            Partial = parse.GetValue(Partial),
        };
}
