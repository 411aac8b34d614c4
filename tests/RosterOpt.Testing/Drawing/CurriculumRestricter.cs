using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>Adds windows and prerequisites to the curricula that the plan obeys.</summary>
internal static class CurriculumRestricter
{
    public static void Restrict(Draft draft)
    {
        for (var programme = 0; programme < draft.Curricula.Count; programme++)
        {
            var order = draft.Draw.Shuffle(draft.Curricula[programme].Select(rule => rule.Discipline));
            var rules = draft.Curricula[programme];
            for (var i = 0; i < rules.Count; i++)
            {
                var rotations = draft
                    .Planted.Where(x => x.Who.Programme == programme && x.What.Discipline == rules[i].Discipline)
                    .ToList();
                rules[i] = WithWindow(draft, rules[i], rotations) with
                {
                    After = After(draft, rules[i], order, rotations),
                };
            }
        }
    }

    private static CurriculumRule WithWindow(Draft draft, CurriculumRule rule, List<(Student, Rotation What)> rotations)
    {
        var draw = draft.Draw;
        int Block() => draw.Between(0, draft.Blocks.Count - 1);
        var drawn = rule with
        {
            Earliest = draw.Percent(20) ? Block() : null,
            Latest = draw.Percent(20) ? Block() : null,
            Starts = draw.Percent(15) ? draw.Mask(draft.Blocks.Count, rotations.Select(x => x.What.Start)) : null,
        };
        return draft.Keeps(rotations.TrueForAll(x => drawn.AllowsWindow(x.What.Start, x.What.Blocks))) ? drawn : rule;
    }

    /// <summary>Only disciplines earlier in <paramref name="order"/>, so that there is no cycle.</summary>
    private static List<int> After(
        Draft draft,
        CurriculumRule rule,
        IReadOnlyList<int> order,
        List<(Student Who, Rotation What)> rotations
    )
    {
        var before = new List<int>();
        foreach (var discipline in order.TakeWhile(d => d != rule.Discipline).Append(draft.Disciplines.Count - 1))
        {
            var obeyed = rotations.TrueForAll(x => IsDone(draft, x.Who, discipline, x.What.Start));
            if (draft.Draw.Percent(40) && draft.Keeps(obeyed))
            {
                before.Add(discipline);
            }
        }
        return before;
    }

    private static bool IsDone(Draft draft, Student student, int discipline, int start)
    {
        var rule = draft.RuleOf(student, discipline);
        var completed = student.Completed.GetValueOrDefault(discipline);
        var needed = (rule is { IsElective: false } ? rule.Times : 1) - completed;
        var ended = draft.Plan[student.Index].Count(r => r.Discipline == discipline && r.End <= start);
        return completed >= (rule?.Times ?? 1) || ended >= needed;
    }
}
