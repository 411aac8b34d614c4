using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;
using RosterOpt.Data.Scenarios;
using RosterOpt.Data.Tables;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>
/// The folder of one scenario and seed: data set, roster, summary and mark. The summary is written last and removed first, so that
/// a folder with one is whole.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="data">The scenario.</param>
internal sealed class ScenarioFolder(string path, ScenarioData data)
{
    private const string RosterName = "roster.csv";

    private static readonly string[] OwnFiles = [SummaryFile.Name, ScenarioMark.FileName, RosterName];

    public string Path => path;

    /// <summary>The folder of a scenario and seed: of the first seed that of the scenario, of others one inside it.</summary>
    public static ScenarioFolder Of(string root, ScenarioData data, (int Seed, int First) seeds)
    {
        var own = System.IO.Path.Combine(root, ScenarioFolderNames.Of(data.Scenario.Name));
        return new ScenarioFolder(
            seeds.Seed == seeds.First ? own : System.IO.Path.Combine(own, $"seed-{seeds.Seed}"),
            data
        );
    }

    /// <summary>What a run left here, if it was about the same data set; null otherwise.</summary>
    /// <param name="key">What it must have been made of; null where any budget will do.</param>
    public ScenarioOutcome? Load(string? key)
    {
        var mark = ScenarioMark.TryRead(path);
        if (data.Data is not { Problem: { } problem } set || (key is not null && mark?.Input != key))
        {
            return null;
        }
        if (
            SummaryFile.TryRead(System.IO.Path.Combine(path, SummaryFile.Name)) is not { } summary
            || summary.Dataset != set.Hash
        )
        {
            return null;
        }
        if (summary.Score is null)
        {
            return new ScenarioOutcome(summary, null, mark?.Message ?? string.Empty);
        }
        var roster = RosterFile.Read(System.IO.Path.Combine(path, RosterName), problem).Value;
        // Somebody may have changed the file: then its figures are not those of the summary any more.
        return roster is not null && Audit.Run(problem, roster).Score == summary.Score
            ? new ScenarioOutcome(summary, roster, mark?.Message ?? string.Empty)
            : null;
    }

    /// <summary>Replaces what is here by an outcome and, where <paramref name="withTables"/>, the data set.</summary>
    public void Write(ScenarioOutcome outcome, string? key, bool withTables)
    {
        var target = Prepare();
        target.Write(into =>
        {
            if (withTables)
            {
                DataSetWriter.WriteFolder(data.Tables!, into);
            }
            if (outcome.Roster is { } roster)
            {
                RosterFile.Write(System.IO.Path.Combine(into, RosterName), data.Data!.Problem!, roster);
            }
            new ScenarioMark
            {
                Scenario = data.Scenario.Name,
                Input = key,
                Message = outcome.Message,
            }.Write(into);
            File.WriteAllText(System.IO.Path.Combine(into, SummaryFile.Name), SummaryFile.ToJson(outcome.Summary));
        });
    }

    /// <summary>Writes the data set alone, for somebody else to solve.</summary>
    public void WriteTables() => Prepare().Write(into => DataSetWriter.WriteFolder(data.Tables!, into));

    /// <summary>Removes our files of an earlier run, also those that the next one does not write: a table may be gone by now.</summary>
    private OutFolder Prepare()
    {
        try
        {
            // Made before it is opened: opening tries out missing folders and removes them again, under the hands of other seeds.
            Directory.CreateDirectory(path);
            foreach (var file in OwnFiles)
            {
                File.Delete(System.IO.Path.Combine(path, file));
            }
            foreach (var file in Directory.EnumerateFiles(path, "*.csv").Where(IsTable))
            {
                File.Delete(file);
            }
            OutFolder.RemoveLeftovers(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Internal, $"{path} cannot be written: {problem.Message}", problem);
        }
        return OutFolder.Open(path, force: true);
    }

    private static bool IsTable(string file) =>
        TableCatalogue.Find(System.IO.Path.GetFileNameWithoutExtension(file)) is not null;
}

/// <summary>What became of a scenario with one seed.</summary>
/// <param name="Roster">Null where none was found.</param>
/// <param name="Message">Why there is none, or what else is to be told; may be empty.</param>
internal sealed record ScenarioOutcome(RunSummary Summary, Roster? Roster, string Message)
{
    /// <summary>True where a part of the solver failed: then the next run tries again.</summary>
    public bool HasFailed { get; init; }

    /// <summary>The folder in which it is kept; null where it is not.</summary>
    public string? Folder { get; init; }
}
