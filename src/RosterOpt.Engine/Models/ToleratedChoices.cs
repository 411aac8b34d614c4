using RosterOpt.Engine.Models.Rules;

namespace RosterOpt.Engine.Models;

/// <summary>Rotations that a softened rule forbids, at its price.</summary>
internal static class ToleratedChoices
{
    public static void Add(ModelContext model, IModelRule rule)
    {
        foreach (var student in model.Problem.Students.Where(student => model.Students.Free[student.Index]))
        {
            if (rule.FilterFor(model.Problem, student) is not { } allows)
            {
                continue;
            }
            foreach (var (rotation, taken) in model.Students.Choices(student.Index))
            {
                if (!allows(rotation))
                {
                    model.Tolerate(
                        rule.Name,
                        taken,
                        () =>
                            $"{model.Problem.Disciplines[rotation.Discipline].Id} at {model.Problem.Sites[rotation.Site].Id} from {model.Problem.Blocks[rotation.Start].Id}"
                    );
                }
            }
        }
    }
}
