using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>A locked block holds the locked placement.</summary>
internal sealed class LockBrokenModelRule : IModelRule
{
    public const string RuleName = "lock-broken";

    public string Name => RuleName;

    /// <summary>Only thins out: that the block is filled is for <see cref="Add"/>.</summary>
    public Func<RotationChoice, bool>? FilterFor(PlacementProblem problem, Student student)
    {
        var locks = problem.Locks.Where(row => row.Student == student.Index).ToArray();
        return locks.Length == 0
            ? null
            : choice =>
                !Array.Exists(
                    locks,
                    row => choice.Covers(row.Block) && choice.Place != new Place(row.Site, row.Discipline)
                );
    }

    public void Add(ModelContext model)
    {
        foreach (var row in model.Problem.Locks)
        {
            var there = LinearSum.Of([
                model.Students.IsIn(row.Student, new Venue(row.Block, row.Site, row.Discipline)),
            ]);
            model.Ask(new Demand(Name, there, 1, 1, () => Subjects.Row(row.Row, "a locked placement")));
        }
    }
}
