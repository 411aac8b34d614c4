using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Draws programmes with their curricula, and the students.</summary>
internal static class CohortDrawer
{
    public static readonly string[] Tags = ["CAR", "CHILD", "SOLO", "PEER-SUPPORTER"];

    public const int PoolCount = 2;

    public static void FillCurricula(Draft draft)
    {
        var draw = draft.Draw;
        var programmes = draw.Between(1, draft.Size.Programmes);
        var disciplines = draw.Between(1, draft.Size.Disciplines);
        for (var programme = 0; programme < programmes; programme++)
        {
            var rules = new List<CurriculumRule>();
            foreach (var discipline in draw.Shuffle(Enumerable.Range(0, disciplines)))
            {
                if (rules.Count == 0 || draw.Percent(75))
                {
                    rules.Add(Rule(draft, discipline));
                }
            }
            draft.Curricula.Add(rules);
        }
        for (var index = 0; index <= disciplines; index++)
        {
            // The last one stands for an earlier year: only completed, after and capacity may name it.
            var taught = draft.Curricula.Exists(rules => rules.Exists(rule => rule.Discipline == index));
            draft.Disciplines.Add(new Discipline(index, index == disciplines ? "Early" : $"D{index + 1}", taught));
        }
    }

    public static void FillStudents(Draft draft)
    {
        var draw = draft.Draw;
        var count = draw.Between(1, draft.Size.Students);
        var podShare = draw.Pick([0, 70, 100, 100]);
        var mixedPods = draw.Percent(20);
        for (var index = 0; index < count; index++)
        {
            var programme = draw.Between(0, draft.Curricula.Count - 1);
            var pod = -1;
            if (draw.Percent(podShare))
            {
                pod = PodFor(draft, programme, mixedPods);
                draft.PodMembers[pod].Add(index);
            }
            draft.Students.Add(Student(draft, programme, pod));
        }
    }

    private static CurriculumRule Rule(Draft draft, int discipline)
    {
        var draw = draft.Draw;
        var pool = draw.Percent(30) ? draw.Between(0, PoolCount - 1) : -1;
        var times = draw.Percent(15) ? 2 : 1;
        times = draw.Percent(3) ? 0 : times;
        return new CurriculumRule
        {
            Discipline = discipline,
            Length = draw.Percent(60) ? 1 : draw.Between(1, Math.Min(3, draft.Blocks.Count)),
            Times = pool >= 0 ? 1 : times,
            Pool = pool,
        };
    }

    private static int PodFor(Draft draft, int programme, bool mixed)
    {
        var draw = draft.Draw;
        for (var pod = 0; pod < draft.PodMembers.Count; pod++)
        {
            var members = draft.PodMembers[pod];
            if (members.Count < 5 && draw.Percent(60) && (mixed || draft.Students[members[0]].Programme == programme))
            {
                return pod;
            }
        }
        draft.PodMembers.Add([]);
        return draft.PodMembers.Count - 1;
    }

    private static Student Student(Draft draft, int programme, int pod)
    {
        var draw = draft.Draw;
        var (first, last) = (0, draft.Blocks.Count - 1);
        var from = draw.Percent(12) ? draw.Between(first, last) : first;
        var leavesEarly = draw.Percent(12);
        var until = leavesEarly ? draw.Between(from, last) : last;
        var tags = draw.Some(Tags, 18).ToFrozenSet();
        int Factor() => draw.Percent(60) ? 1 : draw.Between(0, 3);
        return new Student
        {
            Index = draft.Students.Count,
            Id = $"S{draft.Students.Count + 1:00}",
            Programme = programme,
            Pod = pod,
            Home = draw.Percent(60) ? draw.Between(0, CalendarDrawer.AreaCount - 1) : -1,
            Tags = tags,
            IsSolo = tags.Contains("SOLO"),
            IsSupporter = tags.Contains("PEER-SUPPORTER"),
            From = from,
            Until = until,
            LeavesEarly = leavesEarly,
            Due = [.. draft.BlockIndices.Select(b => b >= from && b <= until && !draw.Percent(8))],
            IsolationPenalty = Factor(),
            MovePenalty = Factor(),
            WaitPenalty = Factor(),
        };
    }
}
