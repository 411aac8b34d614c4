using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>A discipline is done no more often than is still to do; an elective once.</summary>
internal sealed class RepeatedDisciplineModelRule : IModelRule
{
    public string Name => "repeated-discipline";

    public void Add(ModelContext model)
    {
        foreach (var student in model.Problem.Students.Where(student => model.Students.Free[student.Index]))
        {
            foreach (var rule in model.Problem.Programmes[student.Programme].Curriculum)
            {
                var most = rule.IsElective ? 1 : Math.Max(1, PlacementProblem.TimesToDo(student, rule));
                var done = model.Students.Count(student.Index, choice => choice.Discipline == rule.Discipline);
                model.Ask(
                    new Demand(Name, done, 0, most, () => Subjects.Discipline(model.Problem, student, rule.Discipline))
                );
            }
        }
    }
}
