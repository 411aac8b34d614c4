using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>Each student does as many electives of a pool as are wanted, less those completed. Students who leave early are free.</summary>
internal sealed class PoolCountModelRule : IModelRule
{
    public const string RuleName = "pool-count";

    public string Name => RuleName;

    public void Add(ModelContext model)
    {
        foreach (
            var student in model.Problem.Students.Where(student =>
                model.Students.Free[student.Index] && !student.LeavesEarly
            )
        )
        {
            var rules = model.Problem.Programmes[student.Programme].Curriculum;
            var pools = rules
                .Where(static rule => rule.IsElective)
                .Select(static rule => rule.Pool)
                .Union(student.PoolCounts.Keys);
            foreach (var pool in pools.Order())
            {
                var electives = rules
                    .Where(rule => rule.Pool == pool && !student.Completed.ContainsKey(rule.Discipline))
                    .Select(static rule => rule.Discipline)
                    .ToHashSet();
                Ask(model, student, pool, electives);
            }
        }
    }

    private void Ask(ModelContext model, Student student, int pool, HashSet<int> electives)
    {
        var wanted = model.Problem.ElectivesToDo(student, pool);
        var done = model.Students.Count(student.Index, choice => electives.Contains(choice.Discipline));
        model.Ask(new Demand(Name, done, wanted, wanted, () => Subjects.Pool(model.Problem, student, pool)));
    }
}
