using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Plain;

/// <summary>The hard rules that tie rotations and students to each other, as rows.</summary>
internal sealed class PlainRules(PlacementProblem problem, ILinearModel model, PlainChoices choices)
{
    public void Add()
    {
        foreach (var student in problem.Students.TakeWhile(_ => !model.IsOver))
        {
            AddYear(student);
            AddOrder(student);
        }
        AddPlaces();
        AddPeople();
    }

    private void AddYear(Student student)
    {
        var mine = choices.Of(student.Index);
        for (var block = 0; block < problem.Blocks.Count; block++)
        {
            model.Add(new Sum().With(choices.Covering(student.Index, block).Select(one => one.Variable)), 0, 1);
        }
        var rules = problem.Programmes[student.Programme].Curriculum;
        foreach (var rule in rules)
        {
            var most = rule.IsElective ? 1 : PlacementProblem.TimesToDo(student, rule);
            var least = rule.IsElective || student.LeavesEarly ? 0 : most;
            model.Add(Of(mine, choice => choice.Discipline == rule.Discipline), least, most);
        }
        foreach (var pool in problem.Pools)
        {
            var most = problem.ElectivesToDo(student, pool.Index);
            var taught = rules.Where(rule => rule.Pool == pool.Index).Select(rule => rule.Discipline).ToHashSet();
            model.Add(
                Of(mine, choice => taught.Contains(choice.Discipline)),
                student.LeavesEarly ? 0 : most,
                student.LeavesEarly ? taught.Count : most
            );
        }
        if (problem.Settings.MaxDisciplinesPerSite is { } limit)
        {
            foreach (var here in mine.GroupBy(one => one.Choice.Site))
            {
                model.Add(new Sum().With(here.Select(one => one.Variable)), 0, limit);
            }
        }
    }

    /// <summary>A rotation waits for as many of what it builds on as are still to do.</summary>
    private void AddOrder(Student student)
    {
        var mine = choices.Of(student.Index);
        foreach (var rule in problem.Programmes[student.Programme].Curriculum)
        {
            foreach (var before in rule.After.Where(before => !problem.IsFinishedBefore(student, before)).Distinct())
            {
                var earlier = problem.Programmes[student.Programme].RuleOf(before);
                var missing = earlier is { IsElective: false } ? PlacementProblem.TimesToDo(student, earlier) : 1;
                foreach (var one in mine.Where(one => one.Choice.Discipline == rule.Discipline))
                {
                    var done = Of(mine, choice => choice.Discipline == before && choice.End <= one.Choice.Start);
                    model.Add(done.With(one.Variable, -missing), 0, long.MaxValue);
                }
            }
        }
    }

    private void AddPlaces()
    {
        foreach (var slot in problem.Slots)
        {
            if (choices.Slots.TryGetValue((slot.Site, slot.Discipline, slot.Block), out var who))
            {
                var everybody = who.Values.SelectMany(here => here).ToArray();
                model.Add(new Sum().With(everybody), slot.Min, slot.Max);
                if (slot.OpenMin > 1)
                {
                    var open = model.NewFlag();
                    model.Add(new Sum().With(everybody).With(open, -slot.OpenMin), 0, long.MaxValue);
                    model.Add(new Sum().With(everybody).With(open, -slot.Max), long.MinValue, 0);
                }
            }
        }
        foreach (var limit in problem.ProgrammeLimits)
        {
            if (choices.Slots.TryGetValue((limit.Site, limit.Discipline, limit.Block), out var who))
            {
                var counted = who.Where(entry => limit.Programmes.Contains(problem.Students[entry.Key].Programme));
                model.Add(new Sum().With(counted.SelectMany(entry => entry.Value)), 0, limit.Max);
            }
        }
        foreach (var limit in problem.SiteLimits)
        {
            model.Add(new Sum().With(choices.At(limit.Site, limit.Block)), 0, limit.Max);
        }
    }

    private void AddPeople()
    {
        foreach (var pair in problem.ApartPairs)
        {
            for (var block = 0; block < problem.Blocks.Count; block++)
            {
                foreach (var site in problem.Sites)
                {
                    var (one, two) = (
                        choices.At(pair.StudentA, site.Index, block),
                        choices.At(pair.StudentB, site.Index, block)
                    );
                    if (one.Count > 0 && two.Count > 0)
                    {
                        model.Add(new Sum().With(one).With(two), 0, 1);
                    }
                }
            }
        }
        foreach (var row in problem.Locks)
        {
            var fitting = choices
                .Covering(row.Student, row.Block)
                .Where(one => one.Choice.Site == row.Site && one.Choice.Discipline == row.Discipline);
            model.Add(new Sum().With(fitting.Select(one => one.Variable)), 1, 1);
        }
    }

    private static Sum Of(
        IReadOnlyList<(RotationChoice Choice, int Variable)> mine,
        Func<RotationChoice, bool> counts
    ) => new Sum().With(mine.Where(one => counts(one.Choice)).Select(one => one.Variable));
}
