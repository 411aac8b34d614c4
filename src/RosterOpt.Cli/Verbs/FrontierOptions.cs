using System.CommandLine;
using System.CommandLine.Parsing;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Data.Findings;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Verbs;

/// <summary>The options of <see cref="FrontierVerb"/> and what they mean together.</summary>
/// <param name="processors">Searches side by side unless told otherwise.</param>
internal sealed class FrontierOptions(int processors)
{
    private const int MostPoints = 100;
    private const int UsualPoints = 7;

    private readonly BudgetOptions budget = new(
        "each search",
        ("Threads for each search.", 1),
        "three quarters of the machine's, shared by the jobs"
    );

    private readonly Option<int> jobs = BudgetOptions.Jobs("Searches", processors);

    public DataOptions Data { get; } = new();

    public Option<(FrontAxis First, FrontAxis Second)> Between { get; } =
        new("--between")
        {
            Description = "Two terms of the score, or metrics that a term moves, such as preference,pair.",
            HelpName = "A,B",
            Required = true,
            CustomParser = Axes,
        };

    public Option<int> Points { get; } =
        new("--points")
        {
            Description = "Rosters besides base, at most; up to twice as many searches are made for them.",
            HelpName = "N",
            CustomParser = ValueParsers.Whole(2, MostPoints),
            DefaultValueFactory = _ => UsualPoints,
        };

    public Option<string> Folder { get; } =
        new("--out")
        {
            Description = "Folder for the comparison and a folder per roster.",
            HelpName = "DIR",
            Required = true,
        };

    public Option<bool> Force { get; } = DataOptions.Force();

    public void AddTo(Command command)
    {
        command.Arguments.Add(Data.Data);
        foreach (var option in new Option[] { Between, Points, Folder })
        {
            command.Options.Add(option);
        }
        budget.AddTo(command);
        command.Options.Add(jobs);
        command.Options.Add(Force);
        Data.AddOptionsTo(command);
    }

    public ScenarioBudget Read(ParseResult parse) => new(budget.Read(parse), Seeds: 1, parse.GetValue(jobs));

    private static (FrontAxis, FrontAxis) Axes(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length != 2)
        {
            result.AddError(
                $"--between {text}: it takes two names with a comma between them, such as preference,pair. {Known}"
            );
            return default;
        }
        var axes = names.Select(FrontAxisCatalogue.Find).ToList();
        foreach (var (number, name) in names.Index().Where(one => axes[one.Index] is null))
        {
            var hint = NearestName.Hint(name, FrontAxisCatalogue.All.Select(axis => axis.Name));
            result.AddError(
                $"--between {text}: there is no {(number == 0 ? "first" : "second")} term or metric '{name}' to trade. {hint} {Known}"
            );
            return default;
        }
        if (axes[0]!.Term == axes[1]!.Term)
        {
            result.AddError(
                $"--between {text}: both are moved by the weight of {axes[0]!.Term}, so there is nothing to trade between them."
            );
        }
        if (axes.Exists(axis => axis!.Term == "change"))
        {
            result.AddError($"--between {text}: changes are counted against a baseline, which frontier does not take.");
        }
        return (axes[0]!, axes[1]!);
    }

    private static string Known =>
        $"Terms: {string.Join(", ", Names(isTerm: true))}. Metrics: {string.Join(", ", Names(isTerm: false))}.";

    private static IEnumerable<string> Names(bool isTerm) =>
        FrontAxisCatalogue.All.Where(axis => axis.IsTerm == isTerm && axis.Term != "change").Select(axis => axis.Name);
}
