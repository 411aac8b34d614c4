using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks.Groups;
using RosterOpt.Core.CrossChecks.Locks;
using RosterOpt.Core.CrossChecks.Minimums;
using RosterOpt.Core.CrossChecks.Places;
using RosterOpt.Core.CrossChecks.Warnings;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks;

/// <summary>Every cross check, in the order in which findings are told. A new check is one file and one line here.</summary>
public static class CrossCheckCatalogue
{
    private static readonly ICrossCheck[] All =
    [
        new LockCheck(),
        new LockedPlacesCheck(),
        new StudentGroupsCheck(),
        new PlacesCheck(),
        new SiteMinimumsCheck(),
        new BlockMinimumsCheck(),
        new DisciplineMinimumsCheck(),
        new MissingCurriculumCheck(),
        new UnneededCheck(),
        new IdleSiteCheck(),
        new SlotNeverOpensCheck(),
        new PodCheck(),
        new NoPodCheck(),
        new WishCheck(),
        new StrongPreferenceCheck(),
        new SupporterTagCheck(),
    ];

    /// <summary>
    /// Looks at an understood problem as a whole. A finding of the grade impossible is a proof that no legal roster exists; that
    /// there is none does not mean that one exists. No solver runs: about a second for 900 students.
    /// </summary>
    public static IEnumerable<Finding> Run(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var facts = new CrossCheckFacts(problem);
        return All.SelectMany(check => check.Check(facts));
    }
}
