using System.Collections.Frozen;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Tables;

/// <summary>Makes the problem of a draft that had no errors.</summary>
internal static class ProblemAssembly
{
    public static PlacementProblem Build(ProblemDraft draft) =>
        new()
        {
            Settings = draft.Settings,
            Students = draft.StudentList.Select(student => Finish(student, draft)).ToArray(),
            Pods = BuildPods(draft),
            Blocks = draft.BlockList,
            Sites = draft.SiteList,
            Disciplines = draft
                .Disciplines.All.Select((id, index) => new Discipline(index, id, index < draft.Taught.Count))
                .ToArray(),
            Programmes = BuildProgrammes(draft),
            Pools = draft.Pools.All.Select((id, index) => new Pool(index, id)).ToArray(),
            Areas = draft.Areas.All.ToArray(),
            Slots = draft.Slots,
            SiteLimits = draft.SiteLimits,
            ProgrammeLimits = draft.ProgrammeLimits,
            Exclusions = draft.Exclusions,
            Preferences = draft.Preferences,
            Wishes = draft.Wishes,
            ApartPairs = draft.ApartPairs,
            Locks = draft.Locks,
            History = draft.History,
        };

    private static Student Finish(StudentDraft draft, ProblemDraft problem)
    {
        var pools = new Dictionary<int, int>();
        for (var pool = 0; pool < problem.Pools.Count; pool++)
        {
            var ofProgramme = problem.ProgrammePools.GetValueOrDefault((draft.Facts.Programme, pool));
            var count = draft.Pools is { } own && own.TryGetValue(pool, out var wanted) ? wanted : ofProgramme;
            if (count > 0)
            {
                pools[pool] = count;
            }
        }
        return draft.Facts with
        {
            Completed = draft.Completed?.ToFrozenDictionary() ?? FrozenDictionary<int, int>.Empty,
            PoolCounts = pools.Count > 0 ? pools.ToFrozenDictionary() : FrozenDictionary<int, int>.Empty,
        };
    }

    private static Pod[] BuildPods(ProblemDraft draft)
    {
        var members = draft.Pods.All.Select(_ => new List<int>()).ToArray();
        foreach (var student in draft.StudentList.Where(student => student.Facts.Pod >= 0))
        {
            members[student.Facts.Pod].Add(student.Facts.Index);
        }
        return draft.Pods.All.Select((id, index) => new Pod(index, id, members[index])).ToArray();
    }

    private static Programme[] BuildProgrammes(ProblemDraft draft)
    {
        var rules = draft.Programmes.All.Select(_ => new List<CurriculumRule>()).ToArray();
        foreach (var entry in draft.CurriculumList)
        {
            rules[entry.Programme].Add(entry.Rule);
        }
        return draft
            .Programmes.All.Select(
                (id, index) =>
                    new Programme
                    {
                        Index = index,
                        Id = id,
                        Curriculum = rules[index],
                    }
            )
            .ToArray();
    }
}
