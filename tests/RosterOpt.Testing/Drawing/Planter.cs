using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>
/// Plants a year for every student and sets what is completed and wanted from pools so that the year is exactly what the
/// curriculum asks for.
/// </summary>
internal sealed class Planter(Draft draft)
{
    private readonly Draw draw = draft.Draw;

    // Few sites per discipline, so that students meet.
    private readonly List<IReadOnlyList<int>> sitesOf =
    [
        .. draft.Disciplines.Select(_ =>
            (IReadOnlyList<int>)
                [.. draft.Draw.Shuffle(draft.Sites.Select(site => site.Index)).Take(draft.Draw.Between(1, 2))]
        ),
    ];

    public void Plant()
    {
        foreach (var student in draft.Students.ToList())
        {
            var year = new Rotation?[draft.Blocks.Count];
            CopyPodmate(student, year);
            foreach (var discipline in draw.Shuffle(Wanted(student)))
            {
                TryPlace(student, discipline, year);
            }
            draft.Plan.Add([.. year.OfType<Rotation>().Distinct()]);
            Settle(student, draft.Plan[^1]);
        }
    }

    /// <summary>Disciplines as often as they should be done; mostly all that is compulsory and some electives.</summary>
    private IEnumerable<int> Wanted(Student student)
    {
        foreach (var rule in draft.Curricula[student.Programme])
        {
            for (var i = 0; i < rule.Times; i++)
            {
                if (draw.Percent(rule.IsElective ? 50 : 90))
                {
                    yield return rule.Discipline;
                }
            }
        }
    }

    private void CopyPodmate(Student student, Rotation?[] year)
    {
        if (student.Pod < 0 || draft.PodMembers[student.Pod][0] >= student.Index || draw.Percent(25))
        {
            return;
        }
        foreach (var rotation in draft.Plan[draft.PodMembers[student.Pod][0]])
        {
            if (draw.Percent(85) && draft.RuleOf(student, rotation.Discipline)?.Length == rotation.Blocks)
            {
                Place(student, rotation, year);
            }
        }
    }

    private void TryPlace(Student student, int discipline, Rotation?[] year)
    {
        var length = draft.RuleOf(student, discipline)!.Length;
        foreach (var start in draw.Shuffle(Enumerable.Range(0, year.Length)))
        {
            if (Place(student, new Rotation(discipline, draw.Pick(sitesOf[discipline]), start, length, 0), year))
            {
                return;
            }
        }
    }

    /// <summary>Places the rotation where it fits into the student's year and is not one too many.</summary>
    private bool Place(Student student, Rotation rotation, Rotation?[] year)
    {
        if (rotation.End > year.Length)
        {
            return false;
        }
        var times = draft.RuleOf(student, rotation.Discipline)!.Times;
        var done = year.OfType<Rotation>().Distinct().Count(other => other.Discipline == rotation.Discipline);
        for (var block = rotation.Start; block < rotation.End; block++)
        {
            var inside = block < rotation.End - 1;
            if (year[block] is not null || !student.Due[block] || (inside && draft.Blocks[block].BreakAfter))
            {
                return false;
            }
        }
        for (var block = rotation.Start; done < times && block < rotation.End; block++)
        {
            year[block] = rotation;
        }
        return done < times;
    }

    private void Settle(Student student, List<Rotation> plan)
    {
        var completed = new Dictionary<int, int>();
        var counts = new Dictionary<int, int>();
        foreach (var rule in draft.Curricula[student.Programme])
        {
            var done = plan.Count(rotation => rotation.Discipline == rule.Discipline);
            if (rule.IsElective)
            {
                var before = done == 0 && draw.Percent(8);
                if (before)
                {
                    completed[rule.Discipline] = Student.AllTimes;
                }
                counts[rule.Pool] = counts.GetValueOrDefault(rule.Pool) + (done > 0 || before ? 1 : 0);
            }
            else if (done < rule.Times && (!student.LeavesEarly || draw.Percent(30)))
            {
                completed[rule.Discipline] = done == 0 && draw.Percent(50) ? Student.AllTimes : rule.Times - done;
            }
        }
        if (draw.Percent(20))
        {
            completed[draft.Disciplines.Count - 1] = Student.AllTimes;
        }
        if (student.LeavesEarly && draw.Percent(50))
        {
            counts[draw.Between(0, CohortDrawer.PoolCount - 1)] = draw.Between(0, 2);
        }
        draft.Students[student.Index] = student with { Completed = completed, PoolCounts = counts };
    }
}
