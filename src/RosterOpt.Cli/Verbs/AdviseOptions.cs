using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Verbs;

/// <summary>The options of <see cref="AdviseVerb"/> and what they mean together.</summary>
/// <param name="processors">Threads to use unless told otherwise.</param>
internal sealed class AdviseOptions(int processors)
{
    private const int DefaultTop = 10;
    private const int MostTop = 1000;

    private readonly BudgetOptions budget = new(
        "the whole command",
        ("Threads; the number of processors unless given.", processors),
        "three quarters of the machine's"
    );

    private readonly Option<int> top = new("--top")
    {
        Description = "How many places to list.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(1, MostTop),
        DefaultValueFactory = _ => DefaultTop,
    };

    public DataOptions Data { get; } = new();

    public Argument<string> Roster { get; } = DataOptions.Roster();

    public Option<string?> Baseline { get; } = DataOptions.Baseline();

    public Option<string?> File { get; } =
        new("--out") { Description = "Also writes a workbook.", HelpName = "FILE.xlsx" };

    public Option<bool> Force { get; } = DataOptions.Force();

    public void AddTo(Command command)
    {
        Data.AddTo(command);
        command.Arguments.Add(Roster);
        command.Options.Add(top);
        command.Options.Add(File);
        budget.AddTo(command, withGap: false);
        command.Options.Add(Baseline);
        command.Options.Add(Force);
    }

    /// <summary>Ceiling of memory in bytes; null unless given.</summary>
    public long? Memory(ParseResult parse) => budget.Memory(parse);

    /// <summary>Places to list.</summary>
    public int Top(ParseResult parse) => parse.GetValue(top);

    /// <summary>The request as the engine takes it.</summary>
    public AdviceRequest Read(ParseResult parse, Roster roster) =>
        new(budget.Read(parse) with { Start = roster }, Top(parse));
}
