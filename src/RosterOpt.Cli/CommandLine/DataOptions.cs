using System.CommandLine;

namespace RosterOpt.Cli.CommandLine;

/// <summary>The argument and options that every verb which reads a data set has.</summary>
internal sealed class DataOptions
{
    public Argument<string> Data { get; } =
        new("DATA") { Description = "The data set: a folder of CSV files, or an .xlsx workbook." };

    public Option<KeyValuePair<string, string>[]> Set { get; } =
        new("--set")
        {
            Description = "Overrides a setting of the data set; may be given again and again.",
            HelpName = "KEY=VALUE",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = ValueParsers.Settings,
            DefaultValueFactory = _ => [],
        };

    public Option<bool> ShowValues { get; } =
        new("--show-values") { Description = "Shows confidential values and students in findings." };

    public Option<bool> Json { get; } =
        new("--json") { Description = "Prints one JSON value on stdout, nothing else." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Data);
        AddOptionsTo(command);
    }

    /// <summary>Adds the options alone, where the arguments have an order of their own.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Options.Add(Set);
        command.Options.Add(ShowValues);
        command.Options.Add(Json);
    }

    /// <summary>The option that replaces what is there.</summary>
    public static Option<bool> Force() =>
        new("--force") { Description = "Writes into a folder that is not empty, or over a file that is not ours." };

    public static Option<string?> Baseline() =>
        new("--baseline") { Description = "An earlier roster that changes are counted against.", HelpName = "ROSTER" };

    public static Argument<string> Roster() =>
        new("ROSTER") { Description = "A roster as .csv or .xlsx: student, block, site, discipline." };
}
