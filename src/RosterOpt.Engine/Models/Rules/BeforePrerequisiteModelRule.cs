using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>Before a rotation starts, every rotation of the disciplines it comes after has ended.</summary>
internal sealed class BeforePrerequisiteModelRule : IModelRule
{
    public string Name => "before-prerequisite";

    public void Add(ModelContext model)
    {
        foreach (var student in model.Problem.Students.Where(student => model.Students.Free[student.Index]))
        {
            foreach (var rule in model.Problem.Programmes[student.Programme].Curriculum)
            {
                foreach (var before in rule.After.Where(before => !model.Problem.IsFinishedBefore(student, before)))
                {
                    Order(model, student, rule, before);
                }
            }
        }
    }

    private void Order(ModelContext model, Student student, CurriculumRule rule, int before)
    {
        var needed = model.Problem.Programmes[student.Programme].RuleOf(before) is { IsElective: false } first
            ? PlacementProblem.TimesToDo(student, first)
            : 1;
        // Where the discipline is done once, "started by now" is a flag and the sum up to now cuts deeper than each start by itself.
        var once = rule.IsElective || PlacementProblem.TimesToDo(student, rule) == 1;
        foreach (var start in Starts(model, student, rule.Discipline))
        {
            var sum = model
                .Students.Count(student.Index, choice => choice.Discipline == before && choice.End <= start)
                .Add(
                    model.Students.Count(
                        student.Index,
                        choice =>
                            choice.Discipline == rule.Discipline
                            && (choice.Start == start || (once && choice.Start < start))
                    ),
                    -needed
                );
            model.Ask(
                new Demand(
                    Name,
                    sum,
                    0,
                    long.MaxValue / 4,
                    () => Subjects.Discipline(model.Problem, student, rule.Discipline)
                )
            );
        }
    }

    private static IEnumerable<int> Starts(ModelContext model, Student student, int discipline) =>
        model
            .Students.Choices(student.Index)
            .Where(choice => choice.Rotation.Discipline == discipline)
            .Select(static choice => choice.Rotation.Start)
            .Distinct();
}
