using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>Every compulsory rotation still to do is done, except by students who leave early.</summary>
internal sealed class MissingDisciplineModelRule : IModelRule
{
    public const string RuleName = "missing-discipline";

    public string Name => RuleName;

    public void Add(ModelContext model)
    {
        foreach (
            var student in model.Problem.Students.Where(student =>
                model.Students.Free[student.Index] && !student.LeavesEarly
            )
        )
        {
            foreach (
                var rule in model
                    .Problem.Programmes[student.Programme]
                    .Curriculum.Where(static rule => !rule.IsElective)
            )
            {
                var done = model.Students.Count(student.Index, choice => choice.Discipline == rule.Discipline);
                model.Ask(
                    new Demand(
                        Name,
                        done,
                        PlacementProblem.TimesToDo(student, rule),
                        long.MaxValue / 4,
                        () => Subjects.Discipline(model.Problem, student, rule.Discipline)
                    )
                );
            }
        }
    }
}
