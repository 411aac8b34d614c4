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

    /// <summary>Puts the points of the answer beside the comparison, and whatever else we ever made here out of the way.</summary>
    /// <param name="answer">Names of its points, the base among them.</param>
    public void Sort(IEnumerable<string> answer)
    {
        var names = answer.Select(ScenarioFolderNames.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Ours(root).Where(folder => !names.Contains(Path.GetFileName(folder))))
        {
            Move(folder, Path.Combine(root, Tried));
        }
        // A base that stands there was put aside for a better one.
        if (Directory.Exists(Path.Combine(root, Scenario.BaseName)))
        {
            names.Remove(Scenario.BaseName);
        }
        foreach (
            var folder in Ours(Path.Combine(root, Tried)).Where(folder => names.Contains(Path.GetFileName(folder)))
        )
        {
            Move(folder, root);
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
}
