using RosterOpt.Core.Cohort;

namespace RosterOpt.Cli.Supervision;

/// <summary>A whole problem in a message. Every property is written and read in one order; a test compares all of them.</summary>
internal static class ProblemPacking
{
    public static void Put(BinaryWriter to, PlacementProblem problem)
    {
        SettingsPacking.Put(to, problem.Settings);
        to.PutAll(problem.Blocks, CohortPacking.Put);
        to.PutAll(problem.Sites, CohortPacking.Put);
        to.PutAll(problem.Disciplines, CohortPacking.Put);
        to.PutAll(problem.Programmes, CohortPacking.Put);
        to.PutAll(problem.Pools, CohortPacking.Put);
        to.PutAll(problem.Areas, (writer, area) => writer.Write(area));
        to.PutAll(problem.Students, CohortPacking.Put);
        to.PutAll(problem.Pods, CohortPacking.Put);
        to.PutAll(problem.Slots, RulePacking.Put);
        to.PutAll(problem.SiteLimits, RulePacking.Put);
        to.PutAll(problem.ProgrammeLimits, RulePacking.Put);
        to.PutAll(problem.Exclusions, RulePacking.Put);
        to.PutAll(problem.Preferences, RulePacking.Put);
        to.PutAll(problem.Wishes, RulePacking.Put);
        to.PutAll(problem.ApartPairs, RulePacking.Put);
        to.PutAll(problem.Locks, RulePacking.Put);
        to.PutAll(problem.History, RulePacking.Put);
        RosterPacking.Put(to, problem, problem.Baseline);
    }

    public static PlacementProblem Read(BinaryReader from)
    {
        var problem = new PlacementProblem
        {
            Settings = SettingsPacking.Read(from),
            Blocks = from.All(CohortPacking.ReadBlock),
            Sites = from.All(CohortPacking.ReadSite),
            Disciplines = from.All(CohortPacking.ReadDiscipline),
            Programmes = from.All(CohortPacking.ReadProgramme),
            Pools = from.All(CohortPacking.ReadPool),
            Areas = from.All(reader => reader.ReadString()),
            Students = from.All(CohortPacking.ReadStudent),
            Pods = from.All(CohortPacking.ReadPod),
            Slots = from.All(RulePacking.ReadSlot),
            SiteLimits = from.All(RulePacking.ReadSiteLimit),
            ProgrammeLimits = from.All(RulePacking.ReadProgrammeLimit),
            Exclusions = from.All(RulePacking.ReadExclusion),
            Preferences = from.All(RulePacking.ReadPreference),
            Wishes = from.All(RulePacking.ReadWish),
            ApartPairs = from.All(RulePacking.ReadApartPair),
            Locks = from.All(RulePacking.ReadLock),
            History = from.All(RulePacking.ReadHistory),
        };
        return problem with { Baseline = RosterPacking.ReadBaseline(from, problem) };
    }
}
