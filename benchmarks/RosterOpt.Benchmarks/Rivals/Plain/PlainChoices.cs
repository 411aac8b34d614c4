using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>One variable per student and rotation that the student's own rules allow.</summary>
internal sealed class PlainChoices
{
    private readonly List<(RotationChoice Choice, int Variable)>[] all;
    private readonly Dictionary<(int Site, int Discipline, int Block), Dictionary<int, List<int>>> inSlot = [];
    private readonly Dictionary<(int Site, int Block), Dictionary<int, List<int>>> atSite = [];
    private readonly List<(RotationChoice Choice, int Variable)>[,] covering;

    public PlainChoices(PlacementProblem problem, ILinearModel model)
    {
        var table = new ChoiceTable(problem);
        all = [.. problem.Students.Select(_ => new List<(RotationChoice, int)>())];
        covering = new List<(RotationChoice, int)>[problem.Students.Count, problem.Blocks.Count];
        foreach (var student in problem.Students.TakeWhile(_ => !model.IsOver))
        {
            for (var block = 0; block < problem.Blocks.Count; block++)
            {
                covering[student.Index, block] = [];
            }
            foreach (var choice in table.Of(student.Index))
            {
                Add(student.Index, choice, model.NewFlag());
            }
        }
    }

    /// <summary>Slots that somebody can be in, with the variables that put each student there.</summary>
    public IReadOnlyDictionary<(int Site, int Discipline, int Block), Dictionary<int, List<int>>> Slots => inSlot;

    public IReadOnlyList<(RotationChoice Choice, int Variable)> Of(int student) => all[student];

    /// <summary>Those of the student that have a placement in the block.</summary>
    public IReadOnlyList<(RotationChoice Choice, int Variable)> Covering(int student, int block) =>
        covering[student, block];

    /// <summary>The variables that put the student there; empty where nothing can.</summary>
    public IReadOnlyList<int> At(int student, int site, int block) =>
        atSite.TryGetValue((site, block), out var who) && who.TryGetValue(student, out var here) ? here : [];

    /// <summary>Everybody's variables that lead to the site in the block.</summary>
    public IEnumerable<int> At(int site, int block) =>
        atSite.TryGetValue((site, block), out var who) ? who.Values.SelectMany(here => here) : [];

    private void Add(int student, RotationChoice choice, int variable)
    {
        all[student].Add((choice, variable));
        for (var block = choice.Start; block < choice.End; block++)
        {
            covering[student, block].Add((choice, variable));
            ListOf(inSlot, (choice.Site, choice.Discipline, block), student).Add(variable);
            ListOf(atSite, (choice.Site, block), student).Add(variable);
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, Dictionary<int, List<int>>> lists, TKey key, int student)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var who))
        {
            lists[key] = who = [];
        }
        if (!who.TryGetValue(student, out var list))
        {
            who[student] = list = [];
        }
        return list;
    }
}
