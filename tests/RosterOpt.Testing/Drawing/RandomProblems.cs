using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>
/// Small random problems that use every feature of the data format. The same seed and size give the same problem everywhere.
/// </summary>
public static class RandomProblems
{
    /// <summary>A problem with a roster that obeys every hard rule: the roster is drawn first and the rules from it.</summary>
    public static PlantedCase Planted(int seed, ProblemSize? size = null)
    {
        var draft = Fill(new Draft(seed, size ?? ProblemSize.Default, strict: true));
        var problem = Assemble(draft);
        return new PlantedCase(seed, draft.Size, problem, PlantedRoster(problem, draft));
    }

    /// <summary>A problem without such a promise: about half of them contradict themselves somewhere.</summary>
    public static PlacementProblem Wild(int seed, ProblemSize? size = null) =>
        Assemble(Fill(new Draft(seed, size ?? ProblemSize.Default, strict: false)));

    private static Draft Fill(Draft draft)
    {
        draft.Settings = draft.Size.AnySettings ? SettingsDrawer.Draw(draft.Draw) : new Settings();
        CalendarDrawer.Fill(draft);
        CohortDrawer.FillCurricula(draft);
        CohortDrawer.FillStudents(draft);
        new Planter(draft).Plant();
        CurriculumRestricter.Restrict(draft);
        CalendarDrawer.Restrict(draft);
        if (draft.Size.AnySettings && draft.Draw.Percent(20))
        {
            var most = draft.Plan.Max(year => year.GroupBy(x => x.Site).Select(x => x.Count()).DefaultIfEmpty(0).Max());
            var limit = draft.Draw.Between(1, 3);
            draft.Settings = draft.Settings with { MaxDisciplinesPerSite = draft.Keeps(most <= limit) ? limit : most };
        }
        return draft;
    }

    private static PlacementProblem Assemble(Draft draft)
    {
        var slots = CapacityDrawer.Slots(draft);
        var problem = new PlacementProblem
        {
            Settings = draft.Settings,
            Blocks = draft.Blocks,
            Sites = draft.Sites,
            Disciplines = draft.Disciplines,
            Students = draft.Students,
            Pods = [.. draft.PodMembers.Select((members, index) => new Pod(index, $"P{index + 1}", members))],
            Programmes =
            [
                .. draft.Curricula.Select(
                    (rules, index) =>
                        new Programme
                        {
                            Index = index,
                            Id = $"year{index + 1}",
                            Curriculum = rules,
                        }
                ),
            ],
            Pools = [.. Enumerable.Range(0, CohortDrawer.PoolCount).Select(index => new Pool(index, $"E{index + 1}"))],
            Areas = [.. Enumerable.Range(0, CalendarDrawer.AreaCount).Select(index => $"area{index + 1}")],
            Slots = slots,
            SiteLimits = CapacityDrawer.SiteLimits(draft),
            ProgrammeLimits = CapacityDrawer.ProgrammeLimits(draft, slots),
        };
        return AddBaseline(PersonalRowDrawer.AddTo(problem, draft), draft);
    }

    private static PlacementProblem AddBaseline(PlacementProblem problem, Draft draft)
    {
        if (draft.Draw.Percent(60))
        {
            return problem;
        }
        var published = RandomRosters.Mutate(problem, PlantedRoster(problem, draft), draft.Draw, 3);
        var known = draft.Draw.Some(problem.Students.Select(student => student.Index), 85).ToHashSet();
        var lines = published
            .Placements.Where(line => known.Contains(line.Student))
            .Select(line =>
                draft.Draw.Percent(5)
                    ? line with
                    {
                        Site = Baseline.Gone.Site,
                        Discipline = Baseline.Gone.Discipline,
                    }
                    : line
            );
        return problem with { Baseline = new Baseline(problem, [.. lines]) };
    }

    private static Roster PlantedRoster(PlacementProblem problem, Draft draft) =>
        Roster.FromLines(
            problem,
            draft.Planted.SelectMany(x =>
                Enumerable
                    .Range(x.What.Start, x.What.Blocks)
                    .Select(block => new Placement(x.Who.Index, block, x.What.Site, x.What.Discipline))
            )
        );
}
