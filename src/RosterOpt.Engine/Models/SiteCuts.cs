using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models;

/// <summary>
/// Who works at n sites changes site at least n − 1 times. The rest of the model says so in whole numbers; in fractions a student who
/// is half at one site and half at another in every block never moves.
/// </summary>
internal static class SiteCuts
{
    /// <summary>Adds the cut for every student whose moves count.</summary>
    public static void Add(ModelContext model)
    {
        if (model.Problem.Settings is { Move: 0 })
        {
            return;
        }
        foreach (var student in model.Problem.Students)
        {
            if (model.Students.Free[student.Index] && student.MovePenalty > 0)
            {
                Count(model, student);
            }
        }
    }

    private static void Count(ModelContext model, Student student)
    {
        var bySite = model.Students.Choices(student.Index).GroupBy(static choice => choice.Rotation.Site).ToList();
        if (bySite.Count < 2)
        {
            return;
        }
        var sites = new LinearSum();
        foreach (var site in bySite)
        {
            var used = model.NewFlag();
            foreach (var discipline in site.GroupBy(static choice => choice.Rotation.Discipline))
            {
                // Done once: one of the flags at most, so that together they are below "used" and not only each by itself.
                if (IsDoneOnce(model.Problem, student, discipline.Key))
                {
                    var sum = LinearSum.Of(discipline.Select(static choice => choice.Taken));
                    model.Require(sum.Add(used, -1), long.MinValue / 4, 0);
                    continue;
                }
                foreach (var choice in discipline)
                {
                    model.Imply(choice.Taken, used);
                }
            }
            var all = LinearSum.Of(site.Select(static choice => choice.Taken));
            model.Require(all.Add(used, -1), 0, long.MaxValue / 4);
            sites.Add(used);
        }
        // Moves ≥ sites − 1, or 0 where there is no rotation at all.
        model.Require(
            new LinearSum()
                .Add(model.Years.Moves(student.Index))
                .Add(sites, -1)
                .Add(model.Years.IsGoing(student.Index, 0)),
            0,
            long.MaxValue / 4
        );
    }

    private static bool IsDoneOnce(PlacementProblem problem, Student student, int discipline) =>
        problem.Programmes[student.Programme].RuleOf(discipline) is { } rule
        && (rule.IsElective || PlacementProblem.TimesToDo(student, rule) <= 1);
}
