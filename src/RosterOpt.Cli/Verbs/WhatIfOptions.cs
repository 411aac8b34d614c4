using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.WhatIf;

namespace RosterOpt.Cli.Verbs;

/// <summary>The options of <see cref="WhatIfVerb"/> and what they mean together.</summary>
/// <param name="processors">Scenarios side by side unless told otherwise.</param>
internal sealed class WhatIfOptions(int processors)
{
    private const int MostSeeds = 100;

    private readonly BudgetOptions budget = new(
        "each scenario",
        ("Threads for each scenario.", 1),
        "three quarters of the machine's, shared by the jobs"
    );

    private readonly Option<int> jobs = BudgetOptions.Jobs("Scenarios", processors);

    private readonly Option<int> seeds = new("--seeds")
    {
        Description = "Solves each scenario with N seeds, from --seed on, to tell differences from chance.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(1, MostSeeds),
        DefaultValueFactory = _ => 1,
    };

    public DataOptions Data { get; } = new();

    public Argument<string> Scenarios { get; } =
        new("SCENARIOS") { Description = "A .csv or .xlsx: scenario, action, table, where, column, value." };

    public Option<string> Folder { get; } =
        new("--out")
        {
            Description = "Folder for the comparison and a folder per scenario.",
            HelpName = "DIR",
            Required = true,
        };

    public Option<string[]> Only { get; } =
        new("--only")
        {
            Description = "Runs this scenario, or this sweep, and base; may be given again and again.",
            HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };

    public Option<bool> Plan { get; } =
        new("--plan") { Description = "Solves nothing: writes the folders, and a command for each, for a scheduler." };

    public Option<bool> Collect { get; } =
        new("--collect") { Description = "Solves nothing: compares what is finished in the folders." };

    public Option<bool> Force { get; } = DataOptions.Force();

    public void AddTo(Command command)
    {
        command.Arguments.Add(Data.Data);
        command.Arguments.Add(Scenarios);
        command.Options.Add(Folder);
        budget.AddTo(command);
        foreach (var option in new Option[] { jobs, seeds, Only, Plan, Collect, Force })
        {
            command.Options.Add(option);
        }
        Data.AddOptionsTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Plan) is { Implicit: false } && result.GetResult(Collect) is { Implicit: false })
            {
                result.AddError("--plan and --collect exclude each other: first the plan, then its results.");
            }
        });
    }

    public ScenarioBudget Read(ParseResult parse) =>
        new(budget.Read(parse), parse.GetValue(seeds), parse.GetValue(jobs));
}
