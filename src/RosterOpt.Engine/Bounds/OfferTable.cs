using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Rotations of one discipline at one site that are open to a programme as such.</summary>
/// <param name="Starts">First blocks, ascending.</param>
/// <param name="Preferences">What each start earns by rows for everybody.</param>
/// <param name="AsksTags">True where a slot asks for tags.</param>
public sealed record Offer(int Site, int Discipline, int[] Starts, long[] Preferences, bool AsksTags);

/// <summary>What each programme is offered, before anything personal is looked at.</summary>
public sealed class OfferTable
{
    private readonly PlacementProblem problem;
    private readonly Dictionary<(int Programme, int Discipline), List<Offer>> offers = [];
    private readonly ILookup<int, int> sitesByDiscipline;
    private readonly HashSet<(int Site, int Block)> shutSites;
    private readonly ILookup<(int Site, int Discipline, int Block), ProgrammeLimit> shutToProgrammes;
    private readonly List<Exclusion> exclusions;
    private readonly List<Preference> preferences;

    public OfferTable(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.problem = problem;
        sitesByDiscipline = problem
            .Slots.Select(slot => (slot.Discipline, slot.Site))
            .Distinct()
            .OrderBy(pair => pair)
            .ToLookup(pair => pair.Discipline, pair => pair.Site);
        shutSites = problem.SiteLimits.Where(row => row.Max <= 0).Select(row => (row.Site, row.Block)).ToHashSet();
        shutToProgrammes = problem
            .ProgrammeLimits.Where(row => row.Max <= 0)
            .ToLookup(row => (row.Site, row.Discipline, row.Block));
        exclusions = problem.Exclusions.Where(row => row.Student < 0).ToList();
        preferences = problem.Preferences.Where(row => row.Student < 0).ToList();
        foreach (var programme in problem.Programmes)
        {
            foreach (var rule in programme.Curriculum)
            {
                offers[(programme.Index, rule.Discipline)] = Build(programme, rule);
            }
        }
    }

    /// <summary>Offers in the order of the sites; empty where the programme lacks the discipline.</summary>
    public IReadOnlyList<Offer> Of(int programme, int discipline) =>
        offers.GetValueOrDefault((programme, discipline)) ?? [];

    private List<Offer> Build(Programme programme, CurriculumRule rule)
    {
        var found = new List<Offer>();
        foreach (var site in sitesByDiscipline[rule.Discipline])
        {
            var starts = Enumerable
                .Range(0, Math.Max(0, problem.Blocks.Count - rule.Length + 1))
                .Where(start => IsOffered(programme, rule, site, start))
                .ToArray();
            if (starts.Length > 0)
            {
                var earned = starts.Select(start =>
                    preferences.Where(row => row.Matches(site, rule.Discipline, start)).Sum(row => (long)row.Score)
                );
                var asks = problem.Offer(site, rule.Discipline)!.Any(slot => slot is { Requires.IsNone: false });
                found.Add(new Offer(site, rule.Discipline, starts, earned.ToArray(), asks));
            }
        }
        return found;
    }

    private bool IsOffered(Programme programme, CurriculumRule rule, int site, int start)
    {
        if (!rule.AllowsWindow(start, rule.Length))
        {
            return false;
        }
        for (var block = start; block < start + rule.Length; block++)
        {
            var isLast = block == start + rule.Length - 1;
            if (
                problem.FindSlot(site, rule.Discipline, block) is not { Max: > 0 }
                || shutSites.Contains((site, block))
                || (problem.Blocks[block].BreakAfter && !isLast)
                || shutToProgrammes[(site, rule.Discipline, block)].Any(row => row.Programmes.Contains(programme.Index))
            )
            {
                return false;
            }
        }
        return !exclusions.Exists(row =>
            (row.Programmes is null || row.Programmes.Contains(programme.Index))
            && row.Touches(site, rule.Discipline, start, rule.Length)
        );
    }
}
