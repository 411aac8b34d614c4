using RosterOpt.Cli.WhatIf;
using RosterOpt.Data.Scenarios;

namespace RosterOpt.Cli.Frontier;

/// <summary>The folders of all points: those of the answer beside the comparison, all others out of the way, but kept for the next run.</summary>
/// <param name="root">The folder of the front.</param>
internal sealed class FrontFolders(string root)
{
    /// <summary>Where points lie that are not part of the answer.</summary>
    public const string Tried = "tried";

    /// <summary>The folder for a question: where an earlier run left its answer, else beside the comparison.</summary>
    public ScenarioFolder Of(ScenarioData data, string key)
    {
        var aside = Aside(data);
        return new ScenarioFolder(ScenarioMark.TryRead(aside)?.Input == key ? aside : Own(data), data);
    }

    /// <summary>Makes room for another answer under the same name; the one that is there is kept.</summary>
    /// <param name="key">Of the question to come; its own answer stays.</param>
    public void PutAside(ScenarioData data, string key)
    {
        if (ScenarioMark.TryRead(Own(data)) is { } mark && mark.Input != key)
        {
            Move(Own(data), Path.Combine(root, Tried));
        }
    }

    /// <summary>
    /// Puts the points of the answer beside the comparison, and whatever else lies there of ours out of the way. A folder counts by
    /// where its answer was found and not by its name: under the same name there may be the answer to another question.
    /// </summary>
    /// <param name="answer">Name of each point, the base among them, and the folder that its answer is kept in.</param>
    public void Sort(IReadOnlyList<(string Name, string? Folder)> answer)
    {
        var names = answer.Select(point => ScenarioFolderNames.Of(point.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Ours(root).Where(folder => !names.Contains(Path.GetFileName(folder))))
        {
            Move(folder, Path.Combine(root, Tried));
        }
        foreach (var (name, folder) in answer)
        {
            var own = Path.Combine(root, ScenarioFolderNames.Of(name));
            if (folder is not null && folder != own)
            {
                Swap(folder, own);
            }
        }
    }

    private string Own(ScenarioData data) => Path.Combine(root, ScenarioFolderNames.Of(data.Scenario.Name));

    private string Aside(ScenarioData data) => Path.Combine(root, Tried, ScenarioFolderNames.Of(data.Scenario.Name));

    private static string[] Ours(string parent) =>
        Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent).Where(folder => ScenarioMark.TryRead(folder) is not null)]
            : [];

    private static void Move(string folder, string into)
    {
        Directory.CreateDirectory(into);
        var target = Path.Combine(into, Path.GetFileName(folder));
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }
        Directory.Move(folder, target);
    }

    /// <summary>Puts an answer in the place of another one, which is kept: the next run may ask for it.</summary>
    private static void Swap(string folder, string own)
    {
        if (!Directory.Exists(own))
        {
            Directory.Move(folder, own);
            return;
        }
        var between = folder + "-swapped";
        Directory.Move(own, between);
        Directory.Move(folder, own);
        Directory.Move(between, folder);
    }
}
