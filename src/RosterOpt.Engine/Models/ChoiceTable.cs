using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models.Rules;

namespace RosterOpt.Engine.Models;

/// <summary>
/// What each student may do at all: rotations that no rule on a student's own year forbids. Worked out once per student and kept, so
/// that many small models of one problem share it. Not safe for several threads.
/// </summary>
public sealed class ChoiceTable
{
    private readonly PlacementProblem problem;
    private readonly Relief relief;
    private readonly List<RotationChoice>?[] byStudent;
    private readonly List<int>[] sitesOf;

    /// <param name="problem">Data set without errors.</param>
    /// <param name="partial">True for models that may miss locks.</param>
    public ChoiceTable(PlacementProblem problem, bool partial = false)
        : this(problem, partial ? PartialRelief.Prices : Relief.None) { }

    internal ChoiceTable(PlacementProblem problem, Relief relief)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.problem = problem;
        this.relief = relief;
        byStudent = new List<RotationChoice>?[problem.Students.Count];
        sitesOf = new List<int>[problem.Disciplines.Count];
        for (var discipline = 0; discipline < sitesOf.Length; discipline++)
        {
            sitesOf[discipline] = [];
        }
        foreach (var (site, discipline) in problem.Slots.Select(slot => (slot.Site, slot.Discipline)).Distinct())
        {
            sitesOf[discipline].Add(site);
        }
    }

    /// <summary>Rotations open to a student: how many literals they cost.</summary>
    public int CountOf(int student) => Of(student).Count;

    internal IReadOnlyList<RotationChoice> Of(int student) => byStudent[student] ??= Find(problem.Students[student]);

    private List<RotationChoice> Find(Student student)
    {
        var filters = ModelRuleCatalogue
            .All.Where(rule => !relief.Softens(rule.Name))
            .Select(rule => rule.FilterFor(problem, student))
            .OfType<Func<RotationChoice, bool>>()
            .ToArray();
        var found = new List<RotationChoice>();
        foreach (var rule in problem.Programmes[student.Programme].Curriculum)
        {
            foreach (var site in sitesOf[rule.Discipline])
            {
                for (var start = 0; start + rule.Length <= problem.Blocks.Count; start++)
                {
                    var choice = new RotationChoice(rule.Discipline, site, start, rule.Length);
                    if (Array.TrueForAll(filters, filter => filter(choice)))
                    {
                        found.Add(choice);
                    }
                }
            }
        }
        return found;
    }
}
